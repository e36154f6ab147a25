package import NewsOntology

// What attributes of other tools say that the graph says anyway, or that only matters to who draws it.

extension Attributes {
    /// The weight of an edge: how many sentences say it, 1 at least.
    package var weight: Int {
        for entry in entries where entry.key == .evidence {
            if case .spans(let spans) = entry.value { return Swift.max(1, spans.count) }
        }
        return 1
    }
}

extension ForeignAttribute {
    /// Whether the attribute says nothing of a node but how it is drawn.
    package func isDrawing(of node: Node) -> Bool {
        guard let row = DrawingAttribute.named(name, .node) else { return false }
        switch row.meaning {
        case .look: return number != nil
        case .typesWithColons: return text == ForeignAttribute.typesWithColons(node.type)
        case .relation, .relationInCapitals, .weight, .sentence: return false
        }
    }

    /// Whether the attribute says nothing of an edge but how it is drawn.
    package func isDrawing(of edge: Edge, from source: Node, to target: Node) -> Bool {
        guard let row = DrawingAttribute.named(name, .edge) else { return false }
        switch row.meaning {
        case .look: return number != nil
        case .relation: return text == edge.type.rawValue
        case .relationInCapitals: return text == edge.type.upperSnakeCase
        case .weight: return number == 1 || number == Double(edge.attributes.weight)
        case .sentence: return text == "\(source.id) (\(edge.type.rawValue)) \(target.id)"
        case .typesWithColons: return false
        }
    }

    /// The types of a node as Neo4j's importer wants them: `:Official:Person`.
    package static func typesWithColons(_ type: NodeType) -> String {
        [type, type.parent].compactMap { $0.map { ":" + $0.rawValue } }.joined()
    }

    /// The number that the text stands for, or `nil`.
    var number: Double? {
        text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text) : nil
    }
}
