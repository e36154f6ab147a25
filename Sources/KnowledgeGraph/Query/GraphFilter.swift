public import NewsOntology
public import NewsText

/// What a question asks of a graph.
public struct GraphFilter: Hashable, Sendable {
    /// The types of nodes; empty means all.
    public var types: Set<NodeType> = []
    /// The types of events; empty means all.
    public var eventTypes: Set<EventType> = []
    /// Whether events happened; empty means all.
    public var statuses: Set<EventStatus> = []
    /// Names of who acts, of those to whom it is done, of either, of places, and of who says so. Of several one is enough.
    public var actors: [String] = [], recipients: [String] = [], participants: [String] = [], places: [String] = []
    /// Names of who says so: sources in the text, and publishers.
    public var sources: [String] = []
    /// Identifiers, titles or file names of articles.
    public var articles: [String] = []
    /// The first and the last day; an event without a date counts on that of its article.
    public var since: CalendarDate?, until: CalendarDate?
    /// The least confidence of events.
    public var leastConfidence: Double?
    /// Words that all have to stand in labels, triggers, quotes or titles.
    public var text: String?
    /// A node whose neighbourhood is wanted, as far as so many steps.
    public var around: String?, hops = 1
    /// Only so many entities, those with the most events.
    public var top: Int?
    /// Whether plain statements are left out.
    public var omitsStatements = false

    /// Asks for everything.
    public init() {}

    /// Whether the filter leaves everything as it is.
    public var isEmpty: Bool { self == GraphFilter() }

    /// Whether events have to fulfil something.
    public var choosesEvents: Bool {
        var other = self
        (other.types, other.around, other.hops, other.top) = ([], nil, 1, nil)
        return !other.isEmpty
    }

    /// The part of a graph that is asked for.
    ///
    /// Beside the events stay those who take part in them, the offices and bodies of those, and the articles.
    public func apply(to graph: Graph) throws(FilterError) -> Graph {
        guard !isEmpty else { return graph }
        var selection = GraphSelection(graph)
        if choosesEvents { selection.keep(events: try EventCondition(self, graph).events) }
        if let around { try selection.keep(around: nodes(named: around, graph), hops: hops) }
        if let top { selection.keep(top: top) }
        if !types.isEmpty { selection.keep(types: types) }
        return selection.graph
    }

    /// The same where a name that nothing has is no mistake, since the graph is one of many or was cut down to what fits:
    /// then the articles are left alone.
    public func applyKnown(to graph: Graph) -> Graph {
        if let part = try? apply(to: graph) { return part }
        var selection = GraphSelection(graph)
        selection.keep(types: [.article])
        return selection.graph
    }

    private func nodes(named name: String, _ graph: Graph) throws(FilterError) -> [Int] {
        try FilterError.found(name, NameIndex(graph))
    }
}

/// A name in a question that nothing in the graph has.
public struct FilterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// What there is.
    public let known: [String]

    /// Names what was not found.
    public init(name: String, known: [String]) { (self.name, self.known) = (name, known) }

    /// What is wrong.
    public var description: String { "nothing is called '\(name)'" }

    static func found(_ name: String, _ index: NameIndex) throws(FilterError) -> [Int] {
        let nodes = index.nodes(named: name)
        if nodes.isEmpty { throw FilterError(name: name, known: index.names) }
        return nodes
    }
}
