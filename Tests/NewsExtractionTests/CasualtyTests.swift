import KnowledgeGraph
import Testing

@testable import NewsExtraction

@Suite("How many people were killed, wounded or detained")
struct CasualtyTests {
    private func casualties(_ text: String) throws -> [Casualties] {
        try Reading(text).story.events.map(\.casualties).filter { $0 != Casualties() }
    }

    @Test(
        "Numbers have the bounds that the text gives them",
        arguments: [
            ("Rebels killed 12 soldiers in Mali.", "12"), ("Rebels killed at least 12 soldiers in Mali.", "12-"),
            ("Rebels killed more than 12 soldiers in Mali.", "13-"),
            ("Rebels killed up to 12 soldiers in Mali.", "-12"),
            ("Rebels killed between 12 and 20 soldiers in Mali.", "12-20"),
            ("Rebels killed twelve soldiers in Mali.", "12"), ("Rebels killed 1,200 soldiers in Mali.", "1200"),
        ]
    )
    func bounds(text: String, killed: String) throws {
        #expect(try casualties(text).map { $0.killed?.text } == [killed])
    }

    @Test("Killed, wounded and detained are told apart, with their words")
    func kinds() throws {
        let found = try #require(try casualties("Rebels killed 12 soldiers and wounded 30 others in Mali.").first)
        #expect(found.killed?.text == "12")
        let arrest = try #require(try casualties("Police arrested three students in Lima.").first)
        #expect(arrest.detained?.text == "3" && arrest.killed == nil)
        #expect(arrest.words == ["three students"])
    }

    @Test("What nobody counts has no number")
    func none() throws { #expect(try casualties("Rebels killed soldiers in Mali.").isEmpty) }

    @Test(
        "Numbers in words",
        arguments: [("one", 1), ("nineteen", 19), ("forty", 40), ("ninety-nine", 99), ("3,000", 3000)]
    )
    func words(word: String, value: Int) { #expect(NumberWords.value(word) == value) }

    @Test("Other words are no numbers", arguments: ["dozens", "twenty-ten", "", "-", "forty-", "1e9", "99999999999"])
    func others(word: String) { #expect(NumberWords.value(word) == nil) }
}
