internal import NewsOntology

/// What the ontology says of attributes, applied to a node or edge before it enters a graph.
enum AttributeRules {
    static func check(_ node: Node) throws(GraphError) {
        for (key, value) in node.attributes {
            guard key.isAllowed(on: node.type) else { throw .attributeNotAllowed(key, on: node.type.rawValue) }
            try check(value, of: key, key.row.nodeValues)
        }
    }

    static func check(_ attributes: Attributes, on type: RelationType) throws(GraphError) {
        for (key, value) in attributes {
            guard key.isAllowed(on: type) else { throw .attributeNotAllowed(key, on: type.rawValue) }
            try check(value, of: key, key.row.edgeValues)
        }
    }

    private static func check(
        _ value: AttributeValue,
        of key: AttributeKey,
        _ allowed: [String]?
    ) throws(GraphError) {
        guard value.kind == key.valueKind else { throw .badValue(key, value.text) }
        if let allowed, !allowed.contains(value.text) { throw .badValue(key, value.text) }
    }
}
