internal import KnowledgeGraph
internal import NewsOntology

/// What the drawing says of a node.
struct DOTNode {
    let node: Node

    /// The longest line of a label, in characters.
    private static let width = 24
    /// The most of a text that is shown, in code points.
    private static let limit = 120

    /// Appends the statement of the node.
    func write(to output: inout DOTOutput) {
        output.owner = node.id
        let label = lines(&output)
        let tooltip = tooltip(&output)
        output.raw("  ")
        output.quoted(node.id, of: "id")
        output.attributes(
            [
                ("id", node.id), ("class", node.type.rawValue),
                ("label", label.joined(separator: "\n")),
            ]
                + shape + status + [("tooltip", tooltip)]
        )
    }

    /// Whether the event happened, for the lines of the event and of its edges.
    var eventStatus: EventStatus? {
        node.type == .event ? node.attributes[.status].flatMap { EventStatus(rawValue: $0.text) } : nil
    }

    /// The label; of an event first its type, and last its date and what there is to doubt of it.
    private func lines(_ output: inout DOTOutput) -> [String] {
        let label = LabelText.lines(output.shortened(node.label, to: DOTNode.limit, of: .label), width: DOTNode.width)
        guard node.type == .event else { return label }
        let date = node.attributes[.date].map { output.shortened($0.text, to: DOTNode.width, of: .date) }
        let doubt = eventStatus == .happened ? nil : eventStatus?.rawValue
        let type = [node.attributes[.eventType]?.text, node.attributes[.mode]?.text].joined
        return ([type] + label + [[date, doubt].joined]).filter { !$0.isEmpty }
    }

    private var shape: [DOTOutput.Attribute] {
        let look = node.type.appearance
        let style = ["filled", look.rounded ? "rounded" : nil, eventStatus?.appearance.line].compactMap { $0 }
        let fill = eventStatus?.appearance.fill ?? look.fill
        return [
            ("shape", look.shape), ("style", style.joined(separator: ",")), ("fillcolor", fill.hexadecimal),
            ("fontcolor", look.text.hexadecimal),
        ]
    }

    private var status: [DOTOutput.Attribute] {
        guard let look = eventStatus?.appearance else { return [] }
        return [("color", look.colour.hexadecimal), ("penwidth", String(look.width))]
    }

    /// Type and identifier, and where the article mentions it.
    private func tooltip(_ output: inout DOTOutput) -> String {
        let title = "\(node.type.rawValue) \(node.id)"
        guard let mentions = node.attributes[.mentions]?.text else { return title }
        return "\(title)\nmentions \(output.shortened(mentions, to: DOTDefaults.tooltipLimit, of: .mentions))"
    }
}

extension [String?] {
    /// The parts that are there, on one line.
    fileprivate var joined: String { compactMap { $0 }.joined(separator: " · ") }
}
