import NewsExtraction
import NewsLanguage
import NewsText
import Testing

@Suite("What was thought of and left out")
struct TraceTests {
    private func trace(_ text: String) throws -> ExtractionTrace {
        let article = Article(name: "test", text: text, date: CalendarDate(iso: "2024-08-05"))
        return StoryExtractor().tracedStory(of: try TrainedAnalyzer().analyze(article)).trace
    }

    @Test("is told with its words and a reason")
    func notes() throws {
        let trace = try trace("Tehran's request was accepted. Russia condemned Israel on Friday. He left.")
        #expect(trace.sentences.count == 3)
        #expect(trace.notes(on: 0).contains { $0.kind == .rejectedReading && $0.reason.contains("not as the city") })
        #expect(trace.notes(on: 1).contains { $0.kind == .rejectedDate && $0.reason.contains("2024-08-09") })
        #expect(trace.notes.allSatisfy { !$0.reason.isEmpty && $0.words.start < $0.words.end })
    }

    @Test("leaves the story as it is without one")
    func same() throws {
        let article = Article(
            name: "test",
            text: "Russia condemned Israel on Friday.",
            date: CalendarDate(iso: "2024-08-05")
        )
        let text = try TrainedAnalyzer().analyze(article)
        #expect(StoryExtractor().tracedStory(of: text).story == StoryExtractor().story(of: text))
    }
}
