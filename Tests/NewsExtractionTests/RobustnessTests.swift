import KnowledgeGraph
import NewsText
import Testing

@Suite("Extraction of anything")
struct RobustnessTests {
    @Test(
        "does not fail, and every span lies in the text",
        arguments: [
            "", " \n\n ", "....", "\"\"\"", "“", "’s ’s ’s", "said said said said", "of of of of", "The the The the",
            "President President President", "In in on at by.", "U.S. U.S. U.S.", "Мы не ждали.", "安理会开会。",
            "🚀🚀🚀 said 🚀",
            "a\u{0}b\u{1F}c", "Tehran", "Iran's", "said", "- - - -", "1 2 3 4 5 6 7", "Monday", "according to",
        ]
    )
    func survives(text: String) throws {
        let reading = try Reading(text)
        let length = text.unicodeScalars.count
        let spans = reading.story.entities.flatMap(\.mentions) + reading.story.events.flatMap(\.mentions)
        #expect(spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length })
    }

    @Test("is the same every time")
    func repeats() throws {
        let text =
            "Russian Foreign Minister Sergey Lavrov met Wang Yi in Moscow on Monday, and China urged Japan to withdraw."
        let first = try Reading(text).story
        for _ in 0..<5 { #expect(try Reading(text).story == first) }
    }
}
