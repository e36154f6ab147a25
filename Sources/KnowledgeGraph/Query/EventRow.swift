internal import NewsOntology

/// An event with all that a table or a timeline says of it.
public struct EventRow: Hashable, Sendable {
    /// The place of the event's node.
    public let node: Int
    /// The identifier and the label.
    public let id: String, label: String
    /// The date that the texts give, and the date by which the event is ordered: its own, or that of its article.
    public let date: String?, orderedBy: String?
    /// What is done, how, and whether it is done.
    public let type: String, mode: String?, status: String?
    /// Who acts, to whom it is done, where, and who says so.
    public let actors: [String], recipients: [String], places: [String], sources: [String]
    /// The articles that report it: publisher, or else title.
    public let articles: [String]
    /// What it fulfils or denies.
    public let fulfils: [String], denies: [String]
    /// Other values that articles give: attribute and value.
    public let conflicts: [(name: String, value: String)]
    /// How often such events are right.
    public let confidence: Double?

    /// Equal when they are of one node and say the same of it.
    public static func == (a: EventRow, b: EventRow) -> Bool { a.id == b.id && a.label == b.label && a.date == b.date }

    /// Hashes the identifier.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }

    /// The events of a graph in the order of their dates, those without any last.
    public static func all(in graph: Graph) -> [EventRow] {
        var outgoing: [Int: [Edge]] = [:]
        for edge in graph.edges where graph.nodes[edge.source].type == .event {
            outgoing[edge.source, default: []].append(edge)
        }
        let events = graph.nodes.indices.filter { graph.nodes[$0].type == .event }
        let rows = events.map { EventRow(graph, $0, outgoing[$0] ?? []) }
        return rows.sorted { a, b in
            (a.orderedBy ?? "~", a.date == nil ? 1 : 0, a.node) < (b.orderedBy ?? "~", b.date == nil ? 1 : 0, b.node)
        }
    }

    private init(_ graph: Graph, _ index: Int, _ edges: [Edge]) {
        func names(_ type: RelationType) -> [String] {
            edges.filter { $0.type == type }.map { EntityName.of(graph.nodes[$0.target]) }
        }
        let attributes = graph.nodes[index].attributes
        let reports = edges.filter { $0.type == .reportedIn }.map { graph.nodes[$0.target] }
        (node, id, label) = (index, graph.nodes[index].id, graph.nodes[index].label)
        date = attributes[.date]?.text
        orderedBy = attributes[.date]?.text ?? reports.compactMap { $0.attributes[.date]?.text }.min()
        type = attributes[.eventType]?.text ?? ""
        (mode, status) = (attributes[.mode]?.text, attributes[.status]?.text)
        (actors, recipients, places, sources) = (names(.actor), names(.recipient), names(.place), names(.source))
        articles = reports.map { $0.attributes[.source]?.text ?? $0.label }
        (fulfils, denies) = (names(.fulfils), names(.denies))
        conflicts = attributes.foreign.filter { $0.name.hasPrefix(AttributeMerge.prefix) }.map {
            (String($0.name.dropFirst(AttributeMerge.prefix.count)), $0.text)
        }
        if case .number(let number)? = attributes[.confidence] { confidence = number } else { confidence = nil }
    }
}
