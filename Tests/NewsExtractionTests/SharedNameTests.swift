import KnowledgeGraph
import NewsOntology
import NewsTables
import Testing

@testable import NewsExtraction

@Suite("Bodies of one name in several states")
struct SharedNameTests {
    /// The items of the organisations that hold a word in their names.
    private func items(_ word: String, in text: String) throws -> [String?] {
        try Reading(text).story.entities
            .filter { $0.type == .organisation && ([$0.name] + $0.aliases).contains { $0.contains(word) } }.map(
                \.wikidata
            )
    }

    @Test(
        "A party is that of the state that the text speaks of",
        arguments: [
            ("New Zealand's Labour Party backed the plan. Labour won in Auckland.", "Labour", nil),
            ("Britain's Labour Party backed the plan.", "Labour", "Q9630"),
            ("British ministers spoke. Labour rejected the plan.", "Labour", "Q9630"),
            ("The Conservatives in Canada opposed the bill in Ottawa.", "Conservatives", nil),
            ("The British prime minister leads the Conservatives.", "Conservatives", "Q9626"),
            ("Maltese voters went to the polls. The Labour Party won.", "Labour", nil),
            ("The Labour Party rejected the plan.", "Labour", nil),
            ("The US president met Democrats in Washington.", "Democrats", "Q29552"),
            ("The Senate rejected the bill.", "Senate", "Q66096"),
            ("The president of the Philippines vetoed the bill. The Senate rejected it.", "Senate", nil),
        ] as [(String, String, String?)]
    )
    func parties(text: String, word: String, item: String?) throws {
        let found = try items(word, in: text)
        #expect(found == [item], "\(text): \(found)")
    }

    @Test("A council or court of another state is not that of the United States")
    func bodies() throws {
        let council =
            "The US military is studying it. The South Korean president convened a National Security Council meeting."
        let reading = try Reading(council)
        #expect(!reading.links.contains { $0.hasPrefix("National Security Council") && $0.hasSuffix("United States") })
        #expect(try items("Supreme Court", in: "The Supreme Court of Ghana rejected the appeal.") == [nil])
        #expect(try items("Supreme Court", in: "The US president praised the Supreme Court.") == ["Q11201"])
    }

    @Test("A predecessor is itself")
    func predecessors() throws {
        let union = try Reading("The Organization of African Unity met in Lagos in 1980.")
        #expect(union.story.entities.first { $0.name == "Organization of African Unity" }?.wikidata != "Q7159")
    }

    @Test("Every body has a source, and years in order; homes are states")
    func table() {
        let gazetteer = Gazetteer.builtIn()
        for row in EmbeddedTable(.organisations).rows {
            #expect(!row[8].isEmpty, "\(row[0])")
            #expect(row[4].isEmpty || row[8].hasSuffix("item unchecked"), "\(row[0])")
            if !row[5].isEmpty { #expect(gazetteer.state(row[5]) != nil || row[5].utf8.count == 3, "\(row[0])") }
            if let first = Int(row[6]), let last = Int(row[7]) { #expect(first <= last, "\(row[0])") }
        }
    }
}
