internal import KnowledgeGraph
internal import NewsOntology

/// The objects of a file of Cytoscape.
struct CytoscapeElements: ElementWriter {
    private var places: PlaceSource
    private var hasNodes = false
    private var hasEdges = false

    init(places: PlaceSource) {
        self.places = places
    }

    func start(_ output: inout TextOutput) {
        output.raw(
            """
            {
              "format_version": "1.0",
              "generated_by": "newsgraph",
              "target_cytoscapejs_version": "~2.1",
              "data": {"name": "newsgraph", "shared_name": "newsgraph", "ontology": "\(OntologyVersion.current)"},
              "style": [
            \(CytoscapeSheet.rules)
              ],
              "elements": {
                "nodes": [
            """
        )
    }

    mutating func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        let node = node.pointee
        output.owner = node.id
        output.raw(hasNodes ? ",\n      {\"data\": {\"id\": " : "\n      {\"data\": {\"id\": ")
        hasNodes = true
        output.json(node.id, of: .name)
        output.raw(", \"shared_name\": ")
        output.json(node.label, of: .label)
        output.raw(", \"type\": \"\(node.type.rawValue)\"")
        // Cytoscape shows the name of every node; one before the label is no more than the label.
        if node.attributes[.name] == nil {
            output.raw(", \"name\": ")
            output.json(node.label, of: .label)
        }
        output.raw(", \"label\": ")
        output.json(node.label, of: .label)
        output.jsonMembers(node.attributes, separator: ", ")
        let (place, look) = (places.next(), node.attributes.nodeLook)
        finish(foreignOf: node.attributes, CytoscapeElements.reserved, &output)
        let own = look?.place.flatMap { spot in Double(spot.x).flatMap { x in Double(spot.y).map { y in (x, y) } } }
        let spot = own.map { (String($0.0), String($0.1)) } ?? (String(Int(place.x)), String(Int(place.y)))
        output.raw("}, \"position\": {\"x\": \(spot.0), \"y\": \(spot.1)}, \"selected\": false}")
    }

    mutating func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        output.owner = edge.pointee.id
        output.raw(
            hasEdges ? ",\n      {\"data\": {\"id\": " : "\n    ],\n    \"edges\": [\n      {\"data\": {\"id\": "
        )
        hasEdges = true
        let type = edge.pointee.type.rawValue
        output.json(edge.pointee.id, of: .name)
        for (name, end) in [("source", source), ("target", target)] {
            output.raw(", \"\(name)\": ")
            output.json(end.id, of: .name)
        }
        let name = "\(source.name) (\(type)) \(target.name)"
        for (key, text) in [("name", name), ("shared_name", name), ("label", edge.pointee.label)] {
            output.raw(", \"\(key)\": ")
            output.json(text, of: .label)
        }
        output.raw(", \"interaction\": \"\(type)\", \"shared_interaction\": \"\(type)\", \"type\": \"\(type)\"")
        let weight = edge.pointee.attributes.edgeLook?.weight
        if weight == nil { output.raw(", \"weight\": \(edge.pointee.attributes.weight)") }
        output.jsonMembers(edge.pointee.attributes, separator: ", ")
        let reserved = CytoscapeElements.reserved
        finish(foreignOf: edge.pointee.attributes, weight == nil ? reserved : reserved.subtracting(["weight"]), &output)
        output.raw("}, \"selected\": false}")
    }

    /// What Cytoscape calls its own columns.
    private static let reserved: Set<String> = [
        "id", "source", "target", "shared_name", "interaction", "shared_interaction", "weight", "selected", "SUID",
    ]

    private func finish(foreignOf attributes: Attributes, _ reserved: Set<String>, _ output: inout TextOutput) {
        for attribute in attributes.foreign {
            output.raw(", ")
            output.json(ForeignColumns.clear(attribute.name, of: reserved), of: attribute.name)
            output.raw(": ")
            output.json(attribute)
        }
    }

    func end(_ output: inout TextOutput) {
        output.raw(hasEdges ? "\n    ]\n  }\n}\n" : "\n    ],\n    \"edges\": []\n  }\n}\n")
    }
}
