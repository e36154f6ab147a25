internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The graph as the script of the page reads it: JSON in which no text can end the script.
struct HTMLData {
    /// The page is light or dark, as its reader's other windows are.
    private static let schemes = [ColourScheme(.light), ColourScheme(.dark)]

    private let graph: Graph
    private let captions: [NodeCaption]
    private let places: NodePlaces

    init(_ graph: Graph) {
        self.graph = graph
        captions = graph.nodes.map(NodeCaption.init)
        let gap = Point(x: 12, y: 12)
        places = NodePlaces(graph, halves: captions.map { $0.half + gap }, distance: 130)
    }

    func write(to output: inout TextOutput) {
        output.raw("{\"nodes\": [")
        for index in graph.nodes.indices { write(node: index, to: &output) }
        output.raw("\n], \"edges\": [")
        for (index, edge) in graph.edges.enumerated() {
            output.raw(index == 0 ? "\n" : ",\n")
            write(edge, to: &output)
        }
        output.raw("\n]}")
    }

    private func write(node index: Int, to output: inout TextOutput) {
        let node = graph.nodes[index]
        let (look, half, place) = (node.type.appearance, captions[index].half, places.points[index])
        let status = node.type == .event ? node.attributes.eventStatus : nil
        output.owner = node.id
        output.leaveOut(foreignOf: node.attributes)
        output.raw(index == 0 ? "\n{" : ",\n{")
        texts(
            [
                ("id", node.id), ("type", node.type.rawValue), ("label", node.label),
                ("status", status?.rawValue ?? ""),
                ("shape", look.shape), ("line", status?.appearance.line ?? "solid"),
                ("item", node.attributes[.wikidata]?.text ?? ""), ("rule", node.attributes[.rule]?.text ?? ""),
                ("cue", node.attributes[.statusCue]?.text ?? ""),
            ],
            to: &output
        )
        let colours = HTMLData.schemes.map { $0.node(node.type, status) }
        inks("fill", colours.map(\.fill), to: &output)
        inks("ink", colours.map(\.text), to: &output)
        inks("border", colours.map(\.border), to: &output)
        output.raw(", \"x\": \(Int(place.x)), \"y\": \(Int(place.y)), \"w\": \(Int(half.x)), \"h\": \(Int(half.y))")
        output.raw(", \"width\": \(status?.appearance.width ?? 0.8), \"lines\": [")
        for (number, line) in captions[index].lines.enumerated() {
            output.raw(number == 0 ? "" : ", ")
            output.json(line, JSONText.script, of: .label)
        }
        output.raw("]")
        spans("mentions", node.attributes[.mentions], to: &output)
        spans("evidence", node.attributes[.evidence], to: &output)
        output.raw("}")
    }

    private func write(_ edge: Edge, to output: inout TextOutput) {
        let (look, source) = (edge.type.appearance, graph.nodes[edge.source])
        let status = source.type == .event ? source.attributes.eventStatus : nil
        output.owner = edge.id
        output.leaveOut(foreignOf: edge.attributes)
        output.raw("{\"source\": \(edge.source), \"target\": \(edge.target), \"drawn\": \(look.isDrawn), ")
        texts(
            [
                ("id", edge.id), ("type", edge.type.rawValue), ("label", EdgeCaption(edge).text),
                ("line", status?.appearance.line ?? "solid"),
                ("rule", edge.attributes[.rule]?.text ?? ""), ("basis", edge.attributes[.basis]?.text ?? ""),
            ],
            to: &output
        )
        inks("colour", HTMLData.schemes.map { $0.line(look.colour) }, to: &output)
        spans("evidence", edge.attributes[.evidence], to: &output)
        output.raw("}")
    }

    /// A colour in light and in the dark.
    private func inks(_ name: String, _ colours: [Colour], to output: inout TextOutput) {
        output.raw(", \"\(name)\": [\(colours.map { "\"\($0.hexadecimal)\"" }.joined(separator: ", "))]")
    }

    private func texts(_ members: [(String, String)], to output: inout TextOutput) {
        for (index, member) in members.enumerated() {
            output.raw("\(index == 0 ? "" : ", ")\"\(member.0)\": ")
            output.json(member.1, JSONText.script, of: .label)
        }
    }

    /// Stretches as pairs of numbers; those that name another article than the one shown are left out.
    private func spans(_ name: String, _ value: AttributeValue?, to output: inout TextOutput) {
        var pairs: [String] = []
        if case .spans(let spans)? = value {
            pairs = spans.filter { $0.article == nil }.map { "[\($0.start), \($0.end)]" }
        }
        output.raw(", \"\(name)\": [\(pairs.joined(separator: ", "))]")
    }
}
