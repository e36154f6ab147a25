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
    private let theme: ColourScheme

    /// Takes down what is drawn.
    struct Collector {
        fileprivate var types: Set<NodeType> = []
        fileprivate var statuses: Set<EventStatus> = []
        private var last: (NodeType, EventStatus?)?

        mutating func note(_ type: NodeType, _ status: EventStatus?) {
            // Neighbours are often alike.
            if let last, last == (type, status) { return }
            last = (type, status)
            types.insert(type)
            if let status { statuses.insert(status) }
        }
    }

    /// An event, who did it, and where they hold office: as many columns as most drawings have.
    private static let columns = 3

    init(_ drawn: Collector, _ theme: ColourScheme) {
        types = NodeType.allCases.filter(drawn.types.contains)
        statuses = EventStatus.allCases.filter(drawn.statuses.contains)
        self.theme = theme
    }

    /// Appends the cluster.
    func write(to output: inout TextOutput) {
        guard !types.isEmpty else { return }
        output.owner = "legend"
        output.raw("  subgraph cluster_legend {\n    graph")
        output.attributes([
            ("label", "Legend"), ("fontsize", "12"), ("style", "rounded"), ("color", theme.frame.hexadecimal),
            ("margin", "10"),
        ])
        for type in types { entry(type.rawValue, DOTLooks.node(type, nil, theme), to: &output) }
        for status in statuses { entry(status.rawValue, DOTLooks.node(.event, status, theme), to: &output) }
        tie(to: &output)
        output.raw("  }\n")
    }

    /// Invisible edges that keep the entries together, in rows.
    private func tie(to output: inout TextOutput) {
        let names = types.map(\.rawValue) + statuses.map(\.rawValue)
        for (index, name) in names.enumerated() {
            if index % DOTLegend.columns > 0 { tie(names[index - 1], name, "true", to: &output) }
            if index >= DOTLegend.columns { tie(names[index - DOTLegend.columns], name, "false", to: &output) }
        }
    }

    private func tie(_ first: String, _ second: String, _ constraint: String, to output: inout TextOutput) {
        output.raw("    ")
        output.quoted("legend \(first)", of: "source")
        output.raw(" -> ")
        output.quoted("legend \(second)", of: "target")
        output.attributes([("style", "invis"), ("weight", "20"), ("constraint", constraint)])
    }

    private func entry(_ name: String, _ look: [DOTAttribute], to output: inout TextOutput) {
        output.raw("    ")
        output.quoted("legend \(name)", of: "id")
        output.attributes(
            [("label", name), ("fontsize", "9"), ("width", "1.1"), ("height", "0.25"), ("tooltip", name)] + look
        )
    }
}
