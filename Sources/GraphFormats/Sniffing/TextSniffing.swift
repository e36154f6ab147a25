internal import GraphSyntax

/// Tells DOT by its first word, and tables by their first row.
enum TextSniffing {
    /// Whether a document starts with a word of DOT that starts a graph, behind comments.
    static func startsDOT(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while true {
            offset = bytes.skippingBlanks(from: offset)
            if bytes.has("/*", at: offset) {
                guard let end = bytes.place(of: "*/", from: offset + 2) else { return false }
                offset = end + 2
            } else if bytes.has("//", at: offset) || bytes.has("#", at: offset) {
                offset = bytes.firstPlace(of: 0x0A, from: offset)
            } else {
                break
            }
        }
        let word = bytes[min(offset, bytes.count)...].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
        return ["strict", "graph", "digraph"].contains(String(decoding: word, as: UTF8.self).lowercased())
    }

    /// The kind of a table for Neo4j's bulk import, by what its columns are; `nil` where it is none.
    ///
    /// Source: Neo4j, *Operations Manual, Import, CSV header format*.
    static func table(_ bytes: UnsafeBufferPointer<UInt8>) -> GraphFormat? {
        let line = bytes.prefix(1 << 12).prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.contains(UInt8(ascii: ",")) else { return nil }
        let roles = line.split(separator: UInt8(ascii: ",")).map { field in
            let role =
                field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).dropFirst().last ?? []
            return String(decoding: role.prefix { !"(\"".utf8.contains($0) }, as: UTF8.self).uppercased()
        }
        if roles.contains("START_ID"), roles.contains("END_ID") { return .neo4jEdges }
        return roles.contains("ID") ? .neo4jNodes : nil
    }
}
