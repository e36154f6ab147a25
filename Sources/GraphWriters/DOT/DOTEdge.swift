internal import KnowledgeGraph
internal import NewsOntology

/// What the drawing says of an edge.
struct DOTEdge {
    let edge: Edge
    let source: Node
    let target: Node

    private static let width = 18
    private static let limit = 80

    /// Appends the statement of the edge.
    func write(to output: inout DOTOutput) {
        output.owner = edge.id
        let label = LabelText.lines(output.shortened(text, to: DOTEdge.limit, of: .title), width: DOTEdge.width)
        let tooltip = tooltip(&output)
        output.raw("  ")
        output.quoted(source.id, of: "source")
        output.raw(" -> ")
        output.quoted(target.id, of: "target")
        output.attributes(
            [("id", edge.id), ("class", edge.type.rawValue), ("label", label.joined(separator: "\n"))]
                + line + [("tooltip", tooltip), ("labeltooltip", tooltip)]
        )
    }

    /// The role; of an office its title, and whether it is still held.
    private var text: String {
        guard let title = edge.attributes[.title]?.text else { return edge.type.rawValue }
        let status = edge.attributes[.status]?.text ?? OfficeStatus.current.rawValue
        return status == OfficeStatus.current.rawValue ? title : "\(status) \(title)"
    }

    private var line: [DOTOutput.Attribute] {
        let look = edge.type.appearance
        let colour = look.colour.hexadecimal
        let status = DOTNode(node: source).eventStatus?.appearance
        return [
            ("color", colour), ("fontcolor", colour), ("arrowhead", look.head), ("style", status?.line ?? "solid"),
            ("penwidth", String(status?.width ?? 1.1)),
        ]
    }

    /// The rule that made the edge, and the sentences that it comes from.
    private func tooltip(_ output: inout DOTOutput) -> String {
        let parts = [AttributeKey.rule, .basis, .evidence].compactMap { key -> String? in
            guard let text = edge.attributes[key]?.text else { return nil }
            return "\(key.rawValue) \(output.shortened(text, to: DOTDefaults.tooltipLimit, of: key))"
        }
        return ([edge.type.rawValue] + parts).joined(separator: "\n")
    }
}
