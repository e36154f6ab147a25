internal import GraphSyntax

/// Tells DOT by its first word, and tables by their first row.
enum TextSniffing {
    /// Whether a document starts with a word of DOT that starts a graph, behind comments.
    static func startsDOT(_ bytes: Bytes) -> Bool {
        var scanner = DOTScanner(bytes)
        guard let word = try? scanner.next() else { return false }
        return [.strict, .graph, .digraph].contains(word.kind)
    }

    /// The kind of a table for Neo4j's bulk import, by what its columns are; `nil` where it is none.
    static func table(_ bytes: Bytes) -> GraphFormat? {
        // A name in quotes may hold line ends, so the row ends where the reader says.
        var reader = CSVReader(Bytes(rebasing: bytes.prefix(1 << 16)))
        guard let row = try? reader.next(), row.count > 1 else { return nil }
        let roles = row.map { TableColumn($0).role }
        if roles.contains(.start), roles.contains(.end) { return .neo4jEdges }
        return roles.contains(.id) ? .neo4jNodes : nil
    }
}
