/// Attributes of other tools that say how a graph is drawn, and are no facts.
///
/// This is the one place that knows their names: readers bring what formats call them to these names, and writers put
/// them where their formats have a place for them.
package enum DrawingAttribute: String, CaseIterable, Sendable {
    /// Parts of a colour, 0 to 255.
    case red = "r", green = "g", blue = "b"
    /// How much of a colour is seen, 0 to 1.
    case alpha
    /// The diameter of a node.
    case size
    /// A place; `y` runs as it does in the tool that the graph comes from.
    case x, y, z
    /// How much an edge counts.
    case weight
    /// What Cytoscape calls the type of an edge.
    case interaction
    /// `false` for an edge without a direction.
    case directed

    /// Whether edges bear the attribute.
    package var onEdges: Bool {
        switch self {
        case .red, .green, .blue, .alpha, .weight, .interaction, .directed: true
        case .size, .x, .y, .z: false
        }
    }

    /// Whether nodes bear the attribute.
    package var onNodes: Bool {
        switch self {
        case .red, .green, .blue, .alpha, .size, .x, .y, .z: true
        case .weight, .interaction, .directed: false
        }
    }

    /// The attribute of a name, on nodes or on edges; `nil` where the name says something else.
    package init?(_ name: String, onEdges: Bool) {
        guard let found = DrawingAttribute(rawValue: name), onEdges ? found.onEdges : found.onNodes else { return nil }
        self = found
    }
}

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
