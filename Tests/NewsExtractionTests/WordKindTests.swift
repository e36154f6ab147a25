import NewsTables
import Testing

@testable import NewsExtraction

/// The table of words and the kinds that rules ask for agree.
@Suite struct WordKindTests {
    @Test(arguments: WordKind.allCases)
    func everyKindHasWords(_ kind: WordKind) { #expect(!kind.words.isEmpty) }

    @Test func everyRowIsOfAKnownKindAndStandsThereOnce() throws {
        let rows = EmbeddedTable(.wordKinds).rows
        #expect(rows.allSatisfy { WordKind(rawValue: $0[0]) != nil && !$0[1].isEmpty && $0.count == 2 })
        #expect(Set(rows.map { [$0[0], $0[1]] }).count == rows.count)
    }
}
