internal import KnowledgeGraph
internal import NewsOntology

/// The few lines that a picture says of a node.
struct NodeCaption {
    let lines: [String]

    /// The longest line, and the most that is shown, in code points.
    private static let width = 24, limit = 120

    /// The label; of an event first its type, and last its date and what there is to doubt of it.
    init(_ node: Node) {
        let text = LabelText.shortened(node.label, to: NodeCaption.limit) ?? node.label
        let label = LabelText.lines(text, width: NodeCaption.width)
        guard node.type == .event else {
            lines = label
            return
        }
        let type = [node.attributes[.eventType]?.text, node.attributes[.mode]?.text]
        let status = node.attributes.eventStatus
        let date = node.attributes[.date].map { LabelText.shortened($0.text, to: NodeCaption.width) ?? $0.text }
        let parts = [type, [date, status == .happened ? nil : status?.rawValue]].map { part in
            part.compactMap { $0 }.joined(separator: " · ")
        }
        lines = ([parts[0]] + label + [parts[1]]).filter { !$0.isEmpty }
    }

    /// Half the width and height of a box around the lines in a font of 12 points.
    var half: Point {
        let longest = lines.map(\.unicodeScalars.count).max() ?? 0
        return Point(x: Double(max(30, longest * 7 / 2 + 12)), y: Double(max(15, lines.count * 8 + 7)))
    }
}
