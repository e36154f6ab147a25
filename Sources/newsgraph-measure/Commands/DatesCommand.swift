import ArgumentParser
import NewsExtraction
import NewsText

/// `newsgraph-measure dates`: how many calendar dates and intervals get the right value.
struct DatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates",
        abstract: "Measure date expressions on cases in the form of the Recognizers-Text specifications.",
        discussion: """
            Each expression that is a date or a range of dates counts once. It is right when the extractor reads an \
            expression that overlaps it and gives one of its values. Times of day, durations, sets and seasons do not \
            count.
            """
    )

    @Argument(help: "A file of JSON lines.")
    var file: String

    @Flag(help: "Print every wrong expression.")
    var show = false

    func run() throws {
        var right = 0
        var total = 0
        for each in try Lines.decode(DateCase.self, from: file) {
            let anchor = each.context.flatMap { CalendarDate(iso: $0.date.prefix(10)) }
            let found = DateExpression.all(in: each.input, anchor: anchor)
            for expected in each.results where expected.isCalendar && !expected.accepted.isEmpty {
                total += 1
                let answers = found.filter { overlaps($0, expected.text, each.input) }
                if answers.contains(where: { answer in
                    expected.accepted.contains { DateAnswer(answer.value).matches($0) }
                }) {
                    right += 1
                } else if show {
                    print(
                        "\(each.input) [\(expected.text)] \(expected.accepted.map { "\($0.start ?? "..")/\($0.end ?? "..")" }) \(found.map(\.value))"
                    )
                }
            }
        }
        print("\(right) of \(total) right: \(Figures.text(Double(right) / Double(max(1, total))))")
    }

    /// Whether an expression shares a word with the words that the suite marks.
    private func overlaps(_ answer: DateExpression, _ text: String, _ input: String) -> Bool {
        let words = input.lowercased().split(whereSeparator: \.isWhitespace)
        let marked = text.lowercased().split(whereSeparator: \.isWhitespace)
        return answer.words.contains { index in
            marked.contains { words[index].contains($0) || $0.contains(words[index]) }
        }
    }
}
