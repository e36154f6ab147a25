internal import KnowledgeGraph

/// Makes identifiers that a graph takes, of those that a document has.
struct IdentifierMint {
    private var taken = IdentifierTable()
    private var next = 1

    /// Takes an identifier as it is; false when it is no NMTOKEN or taken.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        IdentifierMint.isNMTOKEN(bytes) && taken.insert(bytes, 0)
    }

    /// Makes a name token of an identifier that cannot be taken as it is.
    mutating func change(_ id: String, prefix: String) -> String {
        let token = String(
            String.UnicodeScalarView(
                id.unicodeScalars.map { scalar in
                    let text = String(scalar)
                    return Identifier.isNMTOKEN(text) ? scalar : "_"
                }
            )
        )
        let start = token.isEmpty ? "unnamed" : token
        if takes(start) { return start }
        let prefixed = "\(prefix)-\(start)"
        if takes(prefixed) { return prefixed }
        while true {
            next += 1
            if takes("\(prefixed)-\(next)") { return "\(prefixed)-\(next)" }
        }
    }

    /// A number behind `e`, for an edge without a name.
    mutating func edge(_ number: Int) -> String {
        takes("e\(number)") ? "e\(number)" : change("e\(number)", prefix: "edge")
    }

    private mutating func takes(_ id: String) -> Bool { id.withBytes { take($0) } }

    @inline(__always)
    private static func isNMTOKEN(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
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
