internal import KnowledgeGraph
internal import NewsOntology

/// The subset of the Graphviz language that Gephi reads: one attribute list for each node and edge, no defaults, no boxes.
///
/// Source: Gephi, *DOT format* (gephi.org/users/supported-graph-formats/graphviz-dot-format).
struct GephiElements: ElementWriter {
    private var places: PlaceSource

    init(places: PlaceSource) {
        self.places = places
    }

    /// Gephi passes over comments; of the attributes of a graph it would make nodes.
    func start(_ output: inout TextOutput) {
        output.raw("/* \(OntologyVersion.current.mark) */\ndigraph newsgraph {\n")
    }

    mutating func node(_ pointer: UnsafePointer<Node>, _ output: inout TextOutput) {
        let node = pointer.pointee
        output.owner = node.id
        let (place, look) = (places.next(), node.attributes.nodeLook)
        output.leaveOut(foreignOf: node.attributes, but: look)
        output.raw("  ")
        output.quoted(node.id, of: "id")
        // Upwards is up in Gephi.
        output.attributes([
            ("label", LabelText.lines(node.label, width: .max).joined()),
            ("color", (look?.ink ?? node.type.appearance.fill).hexadecimal),
            ("pos", look?.place.map { "\($0.x),\($0.y)" } ?? "\(Int(place.x)),\(Int(-place.y))"),
            ("type", node.type.rawValue),
        ])
    }

    func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        let (id, type) = (edge.pointee.id, edge.pointee.type)
        output.owner = id
        let look = edge.pointee.attributes.edgeLook
        output.leaveOut(foreignOf: edge.pointee.attributes, but: look)
        output.raw("  ")
        output.quoted(source.name, of: "source")
        output.raw(" -> ")
        output.quoted(target.name, of: "target")
        let label = type == .linkedTo ? edge.pointee.ownLabel ?? "" : type.rawValue
        output.attributes([
            ("label", label), ("weight", look?.weight ?? String(edge.pointee.attributes.weight)), ("id", id),
            ("color", (look?.ink ?? type.appearance.colour).hexadecimal),
        ])
    }

    func end(_ output: inout TextOutput) { output.raw("}\n") }
}
