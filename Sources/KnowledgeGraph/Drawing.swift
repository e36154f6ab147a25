package import NewsOntology

/// How a node or edge of another tool wants to be drawn, each part as the tool wrote it.
package struct ForeignLook: Hashable, Sendable {
    /// Red, green and blue, 0 to 255.
    package var colour: (red: Int, green: Int, blue: Int)? {
        guard let red = byte(.red), let green = byte(.green), let blue = byte(.blue) else { return nil }
        return (red, green, blue)
    }
    /// How much of the colour is seen.
    package var alpha: String? { colour == nil ? nil : number(.alpha) }
    /// The diameter of a node.
    package var size: String? { number(.size) }
    /// Where a node stands.
    package var place: (x: String, y: String)? {
        guard let x = number(.x), let y = number(.y) else { return nil }
        return (x, y)
    }
    /// The third part of a place.
    package var depth: String? { place == nil ? nil : number(.z) }
    /// How much an edge counts.
    package var weight: String? { number(.weight) }
    /// Whether an edge has no direction.
    package var isUndirected: Bool { texts[.directed] == "false" }

    private var texts: [DrawingAttribute: String] = [:]

    /// What the foreign attributes of a node or edge say of it.
    package init(_ attributes: Attributes, onEdges: Bool) {
        for attribute in attributes.foreign {
            if let known = DrawingAttribute(attribute.name, onEdges: onEdges) { texts[known] = attribute.text }
        }
    }

    /// The attributes that have their own place in a drawing, and need not be written beside it.
    package var shown: Set<DrawingAttribute> {
        var shown: Set<DrawingAttribute> = []
        if colour != nil { shown.formUnion(alpha == nil ? [.red, .green, .blue] : [.red, .green, .blue, .alpha]) }
        if size != nil { shown.insert(.size) }
        if place != nil { shown.formUnion(depth == nil ? [.x, .y] : [.x, .y, .z]) }
        if weight != nil { shown.insert(.weight) }
        if texts[.directed] == "false" || texts[.directed] == "true" { shown.insert(.directed) }
        return shown
    }

    private func number(_ part: DrawingAttribute) -> String? {
        texts[part].flatMap { text in
            let isDecimal = text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
            return isDecimal && Double(text).map(\.isFinite) == true ? text : nil
        }
    }

    private func byte(_ part: DrawingAttribute) -> Int? {
        texts[part].flatMap { Int($0) }.flatMap { (0...255).contains($0) ? $0 : nil }
    }
}

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
        guard let drawing = DrawingAttribute(name, onEdges: false) else { return false }
        return drawing == .labels ? text == ForeignAttribute.typesWithColons(node.type) : number != nil
    }

    /// Whether the attribute says nothing of an edge but how it is drawn.
    package func isDrawing(of edge: Edge, from source: Node, to target: Node) -> Bool {
        switch DrawingAttribute(name, onEdges: true) {
        case .red, .green, .blue, .alpha: number != nil
        case .interaction, .relationship, .sentence: repeats(edge.type, weight: 1, source.id, target.id)
        case .weight: number == 1 || number == Double(edge.attributes.weight)
        case .directed: text == "true"
        case .size, .x, .y, .z, .labels, nil: false
        }
    }

    /// Whether the attribute says of an edge again what its type, its evidence and its ends say, as our styles have it for
    /// other programs; Cytoscape has names of its own for some of them.
    package func repeats(_ type: RelationType, weight: Int, _ source: String, _ target: String) -> Bool {
        let name = name.replacing("_", with: " ")
        return switch DrawingAttribute(name.hasPrefix("shared ") ? String(name.dropFirst(7)) : name, onEdges: true) {
        case .interaction: text == type.rawValue
        case .relationship: text == type.upperSnakeCase
        case .sentence: text == "\(source) (\(type.rawValue)) \(target)"
        case .weight: type != .linkedTo && number == Double(weight)
        default: false
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
