import KnowledgeGraph
import Testing

/// Texts in ASCII have a short way of their own to their identifier, which must lead to the same one.
@Suite struct PlainSlugTests {
    @Test(arguments: 0x20..<0x7F) func agreesWithTheWayOfOtherTexts(code: Int) throws {
        let scalar = try #require(Unicode.Scalar(code))
        let text = "a\(scalar)b"
        // The accent sends the second text the other way.
        #expect(Identifier.slug(text + "e") == Identifier.slug(text + "é"))
    }
}
