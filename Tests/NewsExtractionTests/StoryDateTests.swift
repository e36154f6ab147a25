import NewsLanguage
import NewsText
import Testing

@testable import NewsExtraction

@Suite("Days counted from the one told of last")
struct StoryDateTests {
    private func dates(_ text: String) throws -> [[String]] {
        let sentences = try TrainedAnalyzer().analyze(Article(name: "test", text: text)).sentences
        let scans = sentences.enumerated().map { SentenceScan(index: $0, sentence: $1) }
        let finder = DateFinder(anchor: CalendarDate(iso: "2024-08-05"))
        return StoryDates(finder: finder).dates(in: scans).map { $0.map(\.value) }
    }

    @Test(
        "A day after, before or the same",
        arguments: [
            ("The next day the port fell.", "2024-03-02"), ("Two days later the port fell.", "2024-03-03"),
            ("The same day the port fell.", "2024-03-01"), ("A day earlier the port fell.", "2024-02-29"),
        ]
    )
    func counted(text: String, day: String) throws {
        #expect(try dates("Shells hit the town on March 1. " + text) == [["2024-03-01"], [day]])
    }

    @Test("Without a day before, or beside what it counts from, there is none")
    func none() throws {
        #expect(try dates("The next day the port fell.") == [[]])
        #expect(try dates("Shells hit the town on March 1. The day before the vote was calm.").last == [])
    }
}
