import Testing

@testable import newsgraph

@Suite("Suggestions")
struct SuggestionTests {
    @Test(
        "count insertions, deletions, replacements and swaps",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("dot", "dot", 0), ("dto", "dot", 1), ("grapml", "graphml", 1),
            ("kitten", "sitting", 3), ("ca", "abc", 3),
        ]
    )
    func distance(a: String, b: String, expected: Int) {
        #expect(Suggestion.distance(a, b) == expected)
        #expect(Suggestion.distance(b, a) == expected)
    }

    @Test(
        "name the nearest word, or none when all are far",
        arguments: [("GRAPHML", "graphml"), ("dt", "dot"), ("xyzzy", nil)]
    )
    func nearest(word: String, expected: String?) {
        #expect(Suggestion.nearest(to: word, among: ["graphml", "rdfxml", "dot"]) == expected)
    }
}
