internal import KnowledgeGraph
internal import NewsOntology

/// Explains the shapes and lines that a drawing uses.
///
/// Names in it hold a blank, which no identifier of a graph does.
struct DOTLegend {
    /// The types of nodes that are drawn, in the order of the ontology.
    let types: [NodeType]
    /// The statuses of the events that are drawn, in the order of the ontology.
    let statuses: [EventStatus]

    /// An event, who did it, and where they hold office: as many columns as most drawings have.
    private static let columns = 3

    init(_ nodes: [Node]) {
        types = NodeType.allCases.filter { type in nodes.contains { $0.type == type } }
        let present = Set(nodes.compactMap { DOTNode(node: $0).eventStatus })
        statuses = EventStatus.allCases.filter(present.contains)
    }

    /// Appends the cluster.
    func write(to output: inout DOTOutput) {
        guard !types.isEmpty else { return }
        output.owner = "legend"
        output.raw("  subgraph cluster_legend {\n    graph")
        output.attributes([
            ("label", "Legend"), ("fontsize", "12"), ("style", "rounded"), ("color", "#c8ccd2"), ("margin", "10"),
        ])
        for type in types { write(type, to: &output) }
        for status in statuses { write(status, to: &output) }
        tie(to: &output)
        output.raw("  }\n")
    }

    private func write(_ type: NodeType, to output: inout DOTOutput) {
        let look = type.appearance
        entry(
            type.rawValue,
            [
                ("shape", look.shape), ("style", look.rounded ? "filled,rounded" : "filled"),
                ("fillcolor", look.fill.hexadecimal), ("fontcolor", look.text.hexadecimal),
            ],
            to: &output
        )
    }

    private func write(_ status: EventStatus, to output: inout DOTOutput) {
        let look = status.appearance
        entry(
            status.rawValue,
            [
                ("shape", NodeType.event.appearance.shape), ("style", "filled,\(look.line)"),
                ("fillcolor", (look.fill ?? NodeType.event.appearance.fill).hexadecimal),
                ("color", look.colour.hexadecimal),
                ("penwidth", String(look.width)),
            ],
            to: &output
        )
    }

    /// Invisible edges that keep the entries together, in rows.
    private func tie(to output: inout DOTOutput) {
        let names = types.map(\.rawValue) + statuses.map(\.rawValue)
        for (index, name) in names.enumerated() {
            if index % DOTLegend.columns > 0 { tie(names[index - 1], name, "true", to: &output) }
            if index >= DOTLegend.columns { tie(names[index - DOTLegend.columns], name, "false", to: &output) }
        }
    }

    private func tie(_ first: String, _ second: String, _ constraint: String, to output: inout DOTOutput) {
        output.raw("    ")
        output.quoted("legend \(first)", of: "source")
        output.raw(" -> ")
        output.quoted("legend \(second)", of: "target")
        output.attributes([("style", "invis"), ("weight", "20"), ("constraint", constraint)])
    }

    private func entry(_ name: String, _ look: [DOTOutput.Attribute], to output: inout DOTOutput) {
        output.raw("    ")
        output.quoted("legend \(name)", of: "id")
        output.attributes(
            [("label", name), ("fontsize", "9"), ("width", "1.1"), ("height", "0.25"), ("tooltip", name)] + look
        )
    }
}
