/// What HTML and XML documents say of their own encoding, in their first bytes.
enum DeclaredEncoding {
    /// The label of `<?xml encoding="…"?>`, `<meta charset="…">` or `<meta … content="…; charset=…">`.
    static func find(in bytes: [UInt8]) -> String? {
        let start = bytes.prefix(longest).map(\.lowercased)
        if start.starts(with: "<?xml".utf8), let end = start.firstIndex(of: UInt8(ascii: ">")) {
            if let label = label(behind: "encoding", in: start[..<end]) { return label }
        }
        var rest = start[...]
        while let tag = rest.place(of: "<meta") {
            rest = rest[tag.upperBound...]
            let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            if let label = label(behind: "charset", in: rest[..<end]) { return label }
        }
        return nil
    }

    private static let longest = 8_192

    /// The label behind `charset=`, with or without quotation marks.
    static func label(behind word: String, in bytes: ArraySlice<UInt8>) -> String? {
        guard let found = bytes.place(of: word) else { return nil }
        var rest = bytes[found.upperBound...].drop(while: \.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let label = rest.prefix { $0.isLetter || $0.isDigit || "-_:.".utf8.contains($0) }
        return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    }
}
