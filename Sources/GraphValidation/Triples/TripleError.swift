/// Where a document ceases to be N-Triples or Turtle, and why.
struct TripleError: Error {
    let code: FindingCode
    let offset: Int
    let message: String

    init(_ code: FindingCode = .tripleSyntax, at offset: Int, _ message: String) {
        self.code = code
        self.offset = offset
        self.message = message
    }
}
