import ArgumentParser
import NewsExtraction
import NewsLanguage
import NewsText

/// `newsgraph-measure events`: type, source and target of single sentences.
struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "Measure events on records in the form of the PLOVER gold standard.",
        discussion: """
            Each sentence has one event. It is compared with the first event of the graph that is more than a \
            statement; a source or target is right when it shares a word of the name or the code of the state.
            """
    )

    @Argument(help: "A file of JSON lines.")
    var file: String

    @Flag(help: "Print every record with a fault.")
    var show = false

    func run() throws {
        let analyzer = try TrainedAnalyzer()
        let extractor = StoryExtractor()
        var judge = EventJudge()
        for record in try Lines.decode(EventRecord.self, from: file) {
            let article = Article(name: record.id, text: record.text, date: CalendarDate(iso: record.date))
            let note = judge.judge(record, extractor.story(of: analyzer.analyze(article)))
            if show, let note { print(note) }
        }
        print("type    \(judge.typed) of \(judge.records) right: \(share(judge.typed, judge.records))")
        print("        without reading intent as the records do: \(share(judge.plainlyTyped, judge.records))")
        print("        any event of the sentence: \(share(judge.anyTyped, judge.records))")
        print("source  \(judge.sources.line)")
        print("target  \(judge.targets.line)")
    }

    private func share(_ part: Int, _ whole: Int) -> String { Figures.text(Double(part) / Double(max(1, whole))) }
}
