internal import KnowledgeGraph
internal import NewsOntology

/// The lines of a graph in JSON Lines.
struct JSONLinesElements: ElementWriter {
    let base: String
    /// The article that every line names, in an output of several.
    var article: String?

    /// Grows when a program that reads the lines would have to change.
    static let version = 1

    func start(_ output: inout TextOutput) {
        output.raw("{\"kind\": \"graph\", \"newsgraph\": \(JSONLinesElements.version), \"base\": ")
        output.json(base, of: .url)
        output.raw(", \"ontology\": \"\(OntologyVersion.current)\"")
        finish(&output)
    }

    func node(_ node: UnsafePointer<Node>, _ output: inout TextOutput) {
        output.owner = node.pointee.id
        output.raw("{\"kind\": \"node\", \"id\": ")
        output.json(node.pointee.id, of: .name)
        output.raw(", \"type\": \"\(node.pointee.type.rawValue)\"")
        finish(node.pointee.label, node.pointee.attributes, &output)
    }

    func edge<Content: EdgeContent>(
        _ edge: UnsafePointer<Content>,
        from source: EdgeEnd,
        to target: EdgeEnd,
        _ output: inout TextOutput
    ) {
        output.owner = edge.pointee.id
        output.raw("{\"kind\": \"edge\", \"id\": ")
        output.json(edge.pointee.id, of: .name)
        output.raw(", \"type\": \"\(edge.pointee.type.rawValue)\", \"source\": ")
        output.json(source.id, of: .name)
        output.raw(", \"target\": ")
        output.json(target.id, of: .name)
        finish(edge.pointee.label, edge.pointee.attributes, &output)
    }

    func end(_ output: inout TextOutput) {
        output.raw("{\"kind\": \"end\"")
        finish(&output)
    }

    /// Ends a line.
    private func finish(_ output: inout TextOutput) {
        if let article {
            output.raw(", \"article\": ")
            output.json(article, of: .name)
        }
        output.raw("}\n")
    }

    private func finish(_ label: String, _ attributes: Attributes, _ output: inout TextOutput) {
        output.raw(", \"label\": ")
        output.json(label, of: .label)
        output.raw(", \"attributes\": {")
        for (index, entry) in attributes.entries.enumerated() {
            output.raw(index == 0 ? "\"\(entry.key.rawValue)\": " : ", \"\(entry.key.rawValue)\": ")
            output.json(entry.value, of: entry.key)
        }
        output.raw("}")
        finish(foreignOf: attributes, &output)
        finish(&output)
    }

    private func finish(foreignOf attributes: Attributes, _ output: inout TextOutput) {
        guard !attributes.foreign.isEmpty else { return }
        output.raw(", \"foreign\": {")
        for (index, attribute) in attributes.foreign.enumerated() {
            if index > 0 { output.raw(", ") }
            output.json(attribute.name, of: attribute.name)
            output.raw(": ")
            output.json(attribute)
        }
        output.raw("}")
    }
}
