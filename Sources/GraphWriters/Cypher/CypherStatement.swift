internal import KnowledgeGraph
internal import NewsOntology

/// What the rows of one statement have in common: Cypher takes neither labels nor types from data.
enum CypherStatement: Hashable {
    /// Nodes are merged by the label of the widest type and by `id`; the other labels are set.
    case nodes(label: NodeType, others: [String])
    /// Relationships are merged by their ends and by these attributes; links of other tools by `id`, since any number of
    /// them may join the same two nodes.
    case edges(source: NodeType, type: String, target: NodeType, keys: [String])

    init(_ node: Node) {
        let label = node.type.mergeLabel
        self = .nodes(label: label, others: node.neo4jLabels.filter { $0 != label.rawValue }.sorted())
    }

    init(_ edge: some EdgeContent, from source: NodeType, to target: NodeType) {
        let keys = edge.type == .linkedTo ? ["id"] : edge.identityKeys.map(\.rawValue)
        self = .edges(source: source.mergeLabel, type: edge.neo4jType, target: target.mergeLabel, keys: keys)
    }

    /// Appends what follows the rows, `;` included.
    ///
    /// - Parameters:
    ///   - lists: the properties that are lists in at least one of the rows; what is known and what is new are joined.
    ///   - output: where it goes.
    func finish(lists: Set<AttributeKey>, _ output: inout TextOutput) {
        let variable: String
        switch self {
        case .nodes(let label, let others):
            variable = "n"
            output.raw("MERGE (n:\(label.rawValue) {id: row.id})\nSET n += row.set")
            for other in others {
                output.raw(", n:")
                output.cypherName(other)
            }
        case .edges(let source, let type, let target, let keys):
            variable = "r"
            output.raw("MATCH (a:\(source.rawValue) {id: row.source}), (b:\(target.rawValue) {id: row.target})\n")
            output.raw("MERGE (a)-[r:")
            output.cypherName(type)
            let properties = keys.map { "\($0): row.\($0)" }.joined(separator: ", ")
            output.raw("\(keys.isEmpty ? "" : " {\(properties)}")]->(b)\n")
            if keys != ["id"] { output.raw("ON CREATE SET r.id = row.id\n") }
            output.raw("SET r += row.set")
        }
        for key in AttributeKey.allCases where lists.contains(key) {
            let (name, known) = (key.rawValue, "coalesce(\(variable).\(key.rawValue), [])")
            output.raw(
                ",\n  \(variable).\(name) = CASE WHEN row.\(name) IS NULL THEN \(variable).\(name) "
                    + "ELSE \(known) + [x IN row.\(name) WHERE NOT x IN \(known)] END"
            )
        }
        output.raw(";\n")
    }
}

extension NodeType {
    /// The label that nodes are found by: a person who gets an office stays the same node.
    var mergeLabel: NodeType { parent ?? self }
}

extension EdgeContent {
    /// The attributes that tell the edge from other statements of the same relation between the same two nodes; an office
    /// has a title, held now or once.
    var identityKeys: [AttributeKey] { [AttributeKey.title, .status, .cue].filter { attributes[$0] != nil } }
}
