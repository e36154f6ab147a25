internal import GraphFormats
internal import GraphSyntax

/// The identifiers of the nodes in tables for Neo4j's bulk import, each in the space that its table names.
///
/// The tables of one import say only together whether each relationship leads to a node.
public struct TableIdentifiers: Sendable {
    private struct Name: Hashable {
        let id: String
        let space: String
    }

    private var names: Set<Name> = []

    /// No identifiers.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { names.isEmpty }

    /// Adds the nodes of a table, as far as it can be read; anything else adds nothing.
    public mutating func add(_ bytes: [UInt8]) {
        guard GraphFormat.detect(in: bytes) == .neo4jNodes else { return }
        bytes.withUnsafeBufferPointer { bytes in
            var reader = CSVReader(bytes)
            guard let columns = try? reader.next()?.map(TableColumn.init),
                let place = columns.firstIndex(where: { $0.role == .id })
            else { return }
            while let row = try? reader.next() {
                if row.indices.contains(place) { names.insert(Name(id: row[place].text, space: columns[place].space)) }
            }
        }
    }

    func contains(_ id: String, in space: String) -> Bool { names.contains(Name(id: id, space: space)) }
}
