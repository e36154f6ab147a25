import Foundation
import NewsLanguage
import Testing

@testable import newsgraph_train

/// PropBank's table is read, and roles are counted, as the prototype does it.
@Suite struct PropBankTests {
    private static let table = "../shared/data/propbank/en_ewt-pb-dev.tsv.xz"

    private static var hasTable: Bool { FileManager.default.fileExists(atPath: table) }

    /// A sentence of the table: words with their heads, and a column of spans for each predicate.
    private func block(_ name: String, _ rows: [(form: String, head: Int, spans: String)]) -> String {
        let lines = rows.enumerated().map { index, row in
            let cells = ["\(index + 1)", row.form, row.form, "X", "X", "\(row.head)", "dep", "_"]
            return (cells + row.spans.split(separator: " ").map(String.init)).joined(separator: "\t")
        }
        return (["# sent_id = \(name)", "# text = …"] + lines).joined(separator: "\n") + "\n\n"
    }

    /// `Iran , which ministers rule , sold oil to them today`, and one word more in another document.
    private func sentences() -> [PropBankSentence] {
        let first = block(
            "a-b-0001",
            [
                ("Iran", 7, "(ARG1* (ARG0*"), (",", 5, "*) *"), ("which", 5, "(R-ARG1*) *"),
                ("ministers", 5, "(ARG0*) *"), ("rule", 1, "(V*) *"), (",", 5, "* *)"), ("sold", 0, "* (V*)"),
                ("oil", 7, "* (ARG1*)"), ("to", 10, "* (ARG4*"), ("them", 7, "* *)"), ("today", 7, "* (ARGM-TMP*)"),
            ]
        )
        let other = block("a-b-0002", [("Yes", 0, "(ARG0*)")]) + block("a-c-0001", [("No", 0, "")])
        return PropBankReader.sentences(in: first + other)
    }

    @Test func spansBecomeRolesOfTheirHeads() throws {
        let sentence = try #require(sentences().first)
        #expect(sentence.forms.count == 11 && sentence.heads[6] == -1 && sentence.heads[0] == 6)
        #expect(
            sentence.frames == [
                .init(predicate: 4, roles: [0: "ARG1", 2: "ARG1", 3: "ARG0"]),
                .init(predicate: 6, roles: [0: "ARG0", 7: "ARG1", 10: "ARGM-TMP"]),
            ]
        )
    }

    @Test func columnsWithoutPredicateArePassedOver() {
        let sentences = sentences()
        #expect(sentences.map(\.frames.count) == [2, 0, 0])
        #expect(sentences.documents.map { $0.map(\.identifier) } == [["a-b-0001", "a-b-0002"], ["a-c-0001"]])
    }

    @Test func rolesAreCountedByWordAndPredicate() throws {
        let sentence = try #require(sentences().first)
        var count = RoleCount()
        count.count(found: [4, 7], sentence)
        func argument(_ role: SemanticRole, _ head: Int) -> PredicateFrame.Argument {
            .init(role: role, head: head, tokens: head..<head + 1)
        }
        // Right: ministers; wrong: Iran; passed over: a role that does not count.
        let ruled = [argument(.agent, 0), argument(.agent, 3), argument(.negation, 5)]
        count.count(ruled, gold: sentence.frames[0], sentence)
        #expect((count.predicates.right, count.predicates.found, count.predicates.gold) == (1, 2, 2))
        #expect((count.roles.right, count.roles.found, count.roles.gold) == (1, 2, 3))
        // Iran heads the predicate and does not stand under it.
        #expect((count.distant.right, count.distant.gold) == (0, 1))
    }

    /// What the prototype counts in this part: predicates, roles, and roles whose word is no child of the predicate.
    @Test(.enabled(if: hasTable, "the table is not beside this clone"))
    func asManyAsThePrototypeCounts() throws {
        var count = RoleCount()
        for sentence in PropBankReader.sentences(in: try DataFolder.read(Self.table)) {
            count.count(found: [], sentence)
            for frame in sentence.frames { count.count([], gold: frame, sentence) }
        }
        #expect((count.predicates.gold, count.roles.gold, count.distant.gold) == (4913, 7141, 2284))
    }
}
