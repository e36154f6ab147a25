/// The one policy for texts in N-Triples and Turtle: the escapes of their common short strings.
enum TripleText {
    /// For literals in double quotes.
    static let literal = EscapeTable(["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r"])

    /// For IRIs in angle brackets, which are encoded before.
    static let iri = EscapeTable([:])
}
