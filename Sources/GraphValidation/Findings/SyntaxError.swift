/// Where a document ceases to be what its format says it is, and why.
struct SyntaxError: Error, Hashable {
    let code: FindingCode
    /// The byte at which it does.
    let offset: Int
    let message: String

    init(_ code: FindingCode, at offset: Int, _ message: String) {
        self.code = code
        self.offset = offset
        self.message = message
    }
}
