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

            Codes are those of actors and recipients, of any event, that share a word with the record. Gazetteers may \
            be dictionaries of PETRARCH.
            """
    )

    @Argument(help: "A file of JSON lines.")
    var file: String

    @Option(
        name: .customLong("gazetteer"),
        help: ArgumentHelp("A gazetteer that the extraction knows; may be repeated.", valueName: "file"),
        completion: .file()
    )
    var gazetteers: [String] = []

    @Flag(help: "Print every record with a fault.")
    var show = false

    func run() throws {
        let analyzer = try TrainedAnalyzer()
        var knowledge = OwnKnowledge()
        for path in gazetteers {
            let bytes = try ArticleReader.bytes(of: path, limit: ArticleReader.largest)
            try knowledge.addGazetteer(bytes, named: ArticleReader.name(of: path))
        }
        let extractor = StoryExtractor(knowing: knowledge)
        var (judge, codes) = (EventJudge(), CodeJudge())
        for record in try Lines.decode(EventRecord.self, from: file) {
            let article = Article(name: record.id, text: record.text, date: CalendarDate(iso: record.date))
            let story = extractor.story(of: analyzer.analyze(article))
            let note = judge.judge(record, story)
            let faults = codes.judge(record, story)
            if show, let note { print(note) }
            if show, !faults.isEmpty { print(([record.id] + faults).joined(separator: "\n")) }
        }
        print("type    \(judge.typed) of \(judge.records) right: \(share(judge.typed, judge.records))")
        print("        without reading intent as the records do: \(share(judge.plainlyTyped, judge.records))")
        print("        any event of the sentence: \(share(judge.anyTyped, judge.records))")
        print("source  \(judge.sources.line)")
        print("target  \(judge.targets.line)")
        print("codes   \(codes.right) of \(codes.coded) right: \(share(codes.right, codes.coded))")
        print("        the country: \(share(codes.rightCountry, codes.coded))")
        print("        \(codes.found) of \(codes.all) actors found in an event")
    }

    private func share(_ part: Int, _ whole: Int) -> String { Figures.text(Double(part) / Double(max(1, whole))) }
}
