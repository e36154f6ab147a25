internal import GraphSyntax
internal import KnowledgeGraph

/// Makes identifiers that a graph takes, of those that a document has.
struct IdentifierMint {
    private var taken = IdentifierTable()
    private var next = 1

    /// Whether nothing has been taken.
    var isEmpty: Bool { taken.isEmpty }

    /// Takes an identifier as it is; false when it is no NMTOKEN or taken.
    mutating func take(_ bytes: Bytes) -> Bool {
        IdentifierMint.isNMTOKEN(bytes) && taken.insert(bytes, 0)
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

    /// Whether the bytes are a name token within ASCII.
    @inline(__always)
    static func isNMTOKEN(_ bytes: Bytes) -> Bool {
        guard !bytes.isEmpty else { return false }
        for byte in bytes {
            let lower = byte | 0x20
            let isPart =
                (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x3A) || byte == 0x2D || byte == 0x2E
                || byte == 0x5F
            guard isPart else { return false }
        }
        return true
    }
}
