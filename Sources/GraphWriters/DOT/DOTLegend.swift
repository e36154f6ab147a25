internal import KnowledgeGraph
internal import NewsOntology

/// Explains the shapes and lines that a drawing uses: rows of a table as Graphviz's HTML-like labels have them.
struct DOTLegend {
    /// The types of nodes that are drawn, in the order of the ontology.
    let types: [NodeType]
    /// The statuses of the events that are drawn, in the order of the ontology.
    let statuses: [EventStatus]
    /// The relations that are drawn, in the order of the ontology.
    let relations: [RelationType]
    private let theme: ColourScheme

    /// Takes down what is drawn.
    struct Collector {
        fileprivate var types: Set<NodeType> = []
        fileprivate var statuses: Set<EventStatus> = []
        fileprivate var relations: Set<RelationType> = []
        private var last: (NodeType, EventStatus?)?
        private var lastRelation: RelationType?

        mutating func note(_ type: NodeType, _ status: EventStatus?) {
            // Neighbours are often alike.
            if let last, last == (type, status) { return }
            last = (type, status)
            types.insert(type)
            if let status { statuses.insert(status) }
        }

        @inline(__always)
        mutating func note(_ relation: RelationType) {
            if lastRelation == relation { return }
            lastRelation = relation
            relations.insert(relation)
        }
    }

    init(_ drawn: Collector, _ theme: ColourScheme) {
        types = NodeType.allCases.filter(drawn.types.contains)
        statuses = EventStatus.allCases.filter(drawn.statuses.contains)
        // That two things are linked, no more, is what every line says.
        relations = RelationType.allCases.filter { drawn.relations.contains($0) && $0 != .linkedTo }
        self.theme = theme
    }

    /// Whether there is nothing to explain.
    var isEmpty: Bool { types.count < 2 && statuses.isEmpty && relations.isEmpty }

    /// Appends a row for the types and statuses, and one for the relations.
    func write(to output: inout TextOutput) {
        // Where everything is of one type, that says nothing.
        let types = types.count > 1 ? types : []
        row(
            types.map { cell($0.rawValue, DOTLooks.node($0, nil, theme), border: 1) }
                + statuses.map { cell($0.rawValue, DOTLooks.node(.event, $0, theme), border: 2) },
            to: &output
        )
        row(relations.map(line), to: &output)
    }

    private func row(_ cells: [String], to output: inout TextOutput) {
        guard !cells.isEmpty else { return }
        output.raw("\n    <TR><TD><TABLE BORDER=\"0\" CELLSPACING=\"4\" CELLPADDING=\"2\"><TR>")
        for cell in cells { output.raw(cell) }
        output.raw("</TR></TABLE></TD></TR>")
    }

    /// A cell that looks like a node; its attributes are Graphviz's own of a node.
    private func cell(_ name: String, _ look: [DOTAttribute], border: Int) -> String {
        let values = Dictionary(look.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        let style = ["dashed", "dotted", "rounded"].filter { values["style"]?.contains($0) == true }
        let colour = values["color"] ?? theme.border.hexadecimal
        return "<TD BORDER=\"\(border)\" COLOR=\"\(colour)\" BGCOLOR=\"\(values["fillcolor"] ?? "white")\""
            + (style.isEmpty ? "" : " STYLE=\"\(style.joined(separator: ","))\"")
            + "><FONT POINT-SIZE=\"10\" COLOR=\"\(values["fontcolor"] ?? "black")\">\(name)</FONT></TD>"
    }

    /// The heads of lines, as near as letters come to them.
    private static let heads = [
        "normal": "▶", "dot": "●", "vee": "›", "open": "›", "empty": "▷", "diamond": "◆", "odiamond": "◇", "tee": "┤",
    ]

    private func line(_ type: RelationType) -> String {
        let look = type.appearance
        let colour = theme.line(look.colour).hexadecimal
        return
            "<TD><FONT POINT-SIZE=\"10\" COLOR=\"\(colour)\">──\(DOTLegend.heads[look.head] ?? "") \(type.rawValue)</FONT></TD>"
    }
}
