internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The graph as the scripts of the page read it: JSON in which no text can end the script.
struct PageData {
    private let graph: Graph
    private let articles: PageArticles
    private let points: [Point]

    init(_ graph: Graph, _ articles: PageArticles) {
        (self.graph, self.articles) = (graph, articles)
        points = PagePlaces(graph).points
    }

    func write(to output: inout TextOutput) {
        output.raw("{")
        PageLooks.write(to: &output)
        output.raw(",\n\"articles\": [")
        articles.writeData(to: &output)
        output.raw("],\n\"nodes\": [")
        for index in graph.nodes.indices {
            output.raw(index == 0 ? "\n" : ",\n")
            write(graph.nodes[index], at: points[index], to: &output)
        }
        output.raw("\n], \"edges\": [")
        for (index, edge) in graph.edges.enumerated() {
            output.raw(index == 0 ? "\n" : ",\n")
            write(edge, to: &output)
        }
        output.raw("\n]}")
    }

    private func write(_ node: Node, at place: Point, to output: inout TextOutput) {
        output.owner = node.id
        output.raw("{")
        output.members([("id", node.id), ("type", node.type.rawValue), ("label", node.label)])
        output.raw(", \"x\": \(Int(place.x)), \"y\": \(Int(place.y))")
        ink(node.attributes.nodeLook, to: &output)
        stretches(node.attributes, to: &output)
        facts(node.attributes, to: &output)
        output.raw("}")
    }

    private func write(_ edge: Edge, to output: inout TextOutput) {
        let (caption, look) = (EdgeCaption(edge).text, edge.attributes.edgeLook)
        output.owner = edge.id
        output.raw("{")
        output.members([
            ("id", edge.id), ("type", edge.type.rawValue), ("label", caption == edge.type.rawValue ? nil : caption),
        ])
        output.raw(", \"s\": \(edge.source), \"t\": \(edge.target)")
        ink(look, to: &output)
        if look?.isUndirected == true { output.raw(", \"plain\": true") }
        stretches(edge.attributes, to: &output)
        facts(edge.attributes, to: &output)
        output.raw("}")
    }

    /// A colour that another tool gave, for light and dark.
    private func ink(_ look: ForeignLook?, to output: inout TextOutput) {
        guard let colour = look?.ink?.hexadecimal else { return }
        output.raw(", \"colour\": [\"\(colour)\", \"\(colour)\"]")
    }

    /// Where a thing is named and where it is told of: `[start, end]`, or `[start, end, article]` but for the first.
    private func stretches(_ attributes: Attributes, to output: inout TextOutput) {
        for key in [AttributeKey.mentions, .evidence] {
            guard case .spans(let spans)? = attributes[key] else { continue }
            let parts = spans.compactMap { span -> String? in
                let place = span.article.map { articles.places[$0] } ?? 0
                return place.map { $0 == 0 ? "[\(span.start),\(span.end)]" : "[\(span.start),\(span.end),\($0)]" }
            }
            if !parts.isEmpty { output.raw(", \"\(key.rawValue)\": [\(parts.joined(separator: ","))]") }
        }
    }

    /// All other attributes, in their order, as texts; those of other tools under the names that these gave them.
    private func facts(_ attributes: Attributes, to output: inout TextOutput) {
        var isFirst = true
        let start = { (output: inout TextOutput) in
            output.raw(isFirst ? ", \"is\": {" : ", ")
            isFirst = false
        }
        for (key, value) in attributes where key != .mentions && key != .evidence {
            start(&output)
            output.raw("\"\(key.rawValue)\": ")
            output.json(value.text, JSONText.script, of: key)
        }
        for attribute in attributes.foreign where AttributeKey(rawValue: attribute.name) == nil {
            start(&output)
            output.json(attribute.name, JSONText.script, of: .name)
            output.raw(": ")
            output.json(attribute.text, JSONText.script, of: .name)
        }
        if !isFirst { output.raw("}") }
    }
}
