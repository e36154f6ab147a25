internal import KnowledgeGraph
internal import NewsOntology

/// What nodes and edges look like, by their type and by the status of the event, as attributes made ahead.
struct DOTLooks {
    private let nodes: CaseTable<NodeType, ByStatus>
    /// One table for each thickness.
    private let edges: [CaseTable<RelationType, ByStatus>]
    private let labelled: CaseTable<RelationType, Bool>
    private let drawn: CaseTable<RelationType, Bool>

    /// One look for each status, and one for none.
    private struct ByStatus {
        let none: Snippet
        let some: CaseTable<EventStatus, Snippet>

        init(_ look: (EventStatus?) -> [DOTAttribute]) {
            none = Snippet(dot: look(nil))
            some = CaseTable { Snippet(dot: look($0)) }
        }

        subscript(status: EventStatus?) -> Snippet { status.map { some[$0] } ?? none }
    }

    static let light = DOTLooks(ColourScheme(.light))
    static let dark = DOTLooks(ColourScheme(.dark))

    private init(_ theme: ColourScheme) {
        nodes = CaseTable { type in ByStatus { DOTLooks.node(type, $0, theme) } }
        edges = (0..<DOTLooks.thicknesses).map { thickness in
            CaseTable { type in ByStatus { DOTLooks.edge(type, $0, theme, thickness) } }
        }
        let twins = Dictionary(grouping: RelationType.allCases) { "\($0.appearance.colour) \($0.appearance.head)" }
        labelled = CaseTable { type in
            [.holdsOffice, .linkedTo].contains(type) || twins.values.contains { $0.count > 1 && $0.contains(type) }
        }
        drawn = CaseTable { $0.appearance.isDrawn }
    }

    func node(_ type: NodeType, _ status: EventStatus?) -> Snippet { nodes[type][status] }

    /// What an edge looks like; the thickness is one of `0..<thicknesses`.
    func edge(_ type: RelationType, _ status: EventStatus?, _ thickness: Int) -> Snippet {
        edges[thickness][type][status]
    }

    /// Whether colour and head leave open what an edge says, so that it needs a label.
    func isLabelled(_ type: RelationType) -> Bool { labelled[type] }

    /// How many thicknesses lines have.
    static let thicknesses = 5

    func isDrawn(_ type: RelationType) -> Bool { drawn[type] }

    /// Shape and colours of a node; with a status also its border.
    static func node(_ type: NodeType, _ status: EventStatus?, _ theme: ColourScheme) -> [DOTAttribute] {
        let (look, line, colours) = (type.appearance, status?.appearance, theme.node(type, status))
        let style = ["filled", look.rounded ? "rounded" : nil, line?.line].compactMap { $0 }
        var list: [DOTAttribute] = [
            ("shape", look.shape), ("style", style.joined(separator: ",")),
            ("fillcolor", colours.fill.hexadecimal), ("fontcolor", colours.text.hexadecimal),
        ]
        if let line {
            list += [("color", colours.border.hexadecimal), ("penwidth", String(line.width))]
        }
        return list
    }

    private static func edge(
        _ type: RelationType,
        _ status: EventStatus?,
        _ theme: ColourScheme,
        _ thickness: Int
    ) -> [DOTAttribute] {
        let (look, line) = (type.appearance, status?.appearance)
        let colour = theme.line(look.colour).hexadecimal
        return [
            ("color", colour), ("fontcolor", colour), ("arrowhead", look.head), ("style", line?.line ?? "solid"),
            ("penwidth", String(((line?.width ?? 1.1) * [10, 17, 25, 35, 50][thickness]).rounded() / 10)),
        ]
    }
}

extension Attributes {
    /// How thick a line is: the more sentences say what it says, or the more another tool counts it, the thicker.
    var thickness: Int {
        let weight = foreign.isEmpty ? nil : edgeLook?.weight.flatMap(Double.init)
        let count = weight ?? Double(self.weight)
        return count < 2 ? 0 : count < 3 ? 1 : count < 5 ? 2 : count < 10 ? 3 : 4
    }
}
