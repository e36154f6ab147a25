internal import GraphSyntax
internal import KnowledgeGraph

/// Makes identifiers that a graph takes, of those that a document has.
struct IdentifierMint {
    private var taken = IdentifierIndex()
    private var next = 1

    /// Whether nothing has been taken.
    var isEmpty: Bool { taken.count == 0 }

    /// Takes an identifier as it is; false when it is no NMTOKEN or taken.
    mutating func take(_ bytes: Bytes) -> Bool {
        bytes.isToken && taken.insert(bytes).isNew
    }

    /// Whether somebody has taken an identifier.
    func has(_ bytes: Bytes) -> Bool { taken.number(of: bytes) != nil }

    /// Makes a name token of an identifier that cannot be taken as it is.
    ///
    /// - Parameters:
    ///   - id: the identifier of the document.
    ///   - prefix: what is put before it when that is needed.
    ///   - isFree: whether nothing else speaks against a token.
    /// - Returns: a token that nobody else has.
    mutating func change(_ id: String, prefix: String, isFree: (String) -> Bool = { _ in true }) -> String {
        let scalars = id.unicodeScalars.map { Identifier.isNMTOKEN(String($0)) ? $0 : "_" }
        let token = scalars.isEmpty ? "unnamed" : String(String.UnicodeScalarView(scalars))
        let prefixed = "\(prefix)-\(token)"
        for candidate in [token, prefixed] where isFree(candidate) && takes(candidate) { return candidate }
        while true {
            next += 1
            let candidate = "\(prefixed)-\(next)"
            if isFree(candidate), takes(candidate) { return candidate }
        }
    }

    /// A number behind `e`, for an edge without a name.
    mutating func edge(_ number: Int, isFree: (String) -> Bool = { _ in true }) -> String {
        change("e\(number)", prefix: "edge", isFree: isFree)
    }

    private mutating func takes(_ id: String) -> Bool { id.withBytes { take($0) } }
}
