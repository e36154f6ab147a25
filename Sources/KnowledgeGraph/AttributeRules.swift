internal import NewsOntology

/// What the ontology says of attributes, applied to a node or edge before it enters a graph.
enum AttributeRules {
    static func check(_ node: Node) throws(GraphError) {
        for (key, value) in node.attributes {
            let types = key.nodeTypes
            guard key.onNodes, types.isEmpty || types.contains(where: { node.type.isA($0) }) else {
                throw .attributeNotAllowed(key, on: node.type.rawValue)
            }
            try check(value, of: key)
            if key == .status, EventStatus(rawValue: value.text) == nil { throw .badValue(key, value.text) }
        }
    }

    static func check(_ attributes: Attributes, on type: RelationType) throws(GraphError) {
        let special: [AttributeKey] = [.title, .status, .order, .cue]
        let own = type.signature.attributes
        for (key, value) in attributes {
            guard key.onEdges, !special.contains(key) || own.contains(key) else {
                throw .attributeNotAllowed(key, on: type.rawValue)
            }
            try check(value, of: key)
            if key == .status, OfficeStatus(rawValue: value.text) == nil { throw .badValue(key, value.text) }
        }
    }

    private static func check(_ value: AttributeValue, of key: AttributeKey) throws(GraphError) {
        guard value.kind == key.valueKind else { throw .badValue(key, value.text) }
        if let allowed = key.allowedValues, !allowed.contains(value.text) { throw .badValue(key, value.text) }
    }
}
