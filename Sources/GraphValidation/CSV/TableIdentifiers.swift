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
        bytes.withUnsafeBytes { bytes in
            guard CSVHeading.starts(bytes) else { return }
            var fields = CSVFields(bytes, limits: ValidationLimits())
            guard let first = try? fields.next() else { return }
            let columns = CSVHeading(first).columns
            guard let place = columns.firstIndex(where: { $0.role == .id }) else { return }
            while let row = try? fields.next() {
                if row.indices.contains(place) { names.insert(Name(id: row[place].text, space: columns[place].space)) }
            }
        }
    }

    func contains(_ id: String, in space: String) -> Bool { names.contains(Name(id: id, space: space)) }
}
