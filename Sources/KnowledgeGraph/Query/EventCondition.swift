internal import NewsOntology
internal import NewsText

/// The events of a graph that a question asks for.
struct EventCondition {
    private let filter: GraphFilter
    private let graph: Graph
    private var outgoing: [Int: [Edge]] = [:]
    private var sets: [(types: Set<RelationType>, nodes: Set<Int>)] = []
    private var publishers: [String] = []
    private let words: [String]
    private let articles: [[String]]

    init(_ filter: GraphFilter, _ graph: Graph) throws(FilterError) {
        (self.filter, self.graph) = (filter, graph)
        words = NameWords.of(filter.text ?? "").filter { _ in filter.text != nil }
        articles = filter.articles.map(NameWords.of)
        for edge in graph.edges where graph.nodes[edge.source].type == .event {
            outgoing[edge.source, default: []].append(edge)
        }
        let index = NameIndex(graph)
        try demand(filter.actors, [.actor], index)
        try demand(filter.recipients, [.recipient], index)
        try demand(filter.participants, [.actor, .recipient], index)
        try demand(filter.places, [.place], index)
        try demandSources(index)
    }

    private mutating func demand(_ names: [String], _ types: Set<RelationType>, _ index: NameIndex) throws(FilterError)
    {
        guard !names.isEmpty else { return }
        var nodes: Set<Int> = []
        for name in names { nodes.formUnion(try FilterError.found(name, index)) }
        // What happens in a town happens in its country.
        sets.append((types, types.contains(.place) ? graph.within(nodes) : graph.actingFor(nodes)))
    }

    /// A source is named in the text, or publishes the article.
    private mutating func demandSources(_ index: NameIndex) throws(FilterError) {
        guard !filter.sources.isEmpty else { return }
        let known = graph.nodes.filter { $0.type == .article }.compactMap { $0.attributes[.source]?.text }
        var nodes: Set<Int> = []
        for name in filter.sources {
            let wanted = NameWords.of(name)
            let published = known.filter { text in wanted.allSatisfy(NameWords.of(text).contains) }
            publishers += published
            if published.isEmpty { nodes.formUnion(try FilterError.found(name, index)) }
        }
        nodes = graph.actingFor(nodes)
        nodes.formUnion(
            graph.nodes.indices.filter { node in
                graph.nodes[node].attributes[.source].map { publishers.contains($0.text) } == true
            }
        )
        sets.append(([.source, .reportedIn], nodes))
    }

    var events: [Int] {
        graph.nodes.indices.filter { graph.nodes[$0].type == .event && holds($0) }
    }

    private func holds(_ index: Int) -> Bool {
        let node = graph.nodes[index]
        let edges = outgoing[index] ?? []
        let type = node.attributes[.eventType].flatMap { EventType(rawValue: $0.text) }
        if filter.omitsStatements, type == .statement { return false }
        if !filter.eventTypes.isEmpty, !(type.map(filter.eventTypes.contains) ?? false) { return false }
        if !filter.statuses.isEmpty {
            guard let status = node.attributes[.status].flatMap({ EventStatus(rawValue: $0.text) }),
                filter.statuses.contains(status)
            else { return false }
        }
        if let least = filter.leastConfidence, case .number(let own)? = node.attributes[.confidence], own < least {
            return false
        }
        return sets.allSatisfy { set in edges.contains { set.types.contains($0.type) && set.nodes.contains($0.target) }
        }
            && isInTime(node, edges) && hasWords(node, edges) && isOfArticles(edges)
    }

    private func isInTime(_ node: Node, _ edges: [Edge]) -> Bool {
        guard filter.since != nil || filter.until != nil else { return true }
        let own = node.attributes[.date].flatMap { EventDays($0.text) }
        let told = edges.first { $0.type == .reportedIn }.flatMap { graph.nodes[$0.target].attributes[.date] }
        guard let days = own ?? told.flatMap({ EventDays($0.text) }) else { return false }
        return days.first <= filter.until?.dayNumber ?? .max && days.last >= filter.since?.dayNumber ?? .min
    }

    private func hasWords(_ node: Node, _ edges: [Edge]) -> Bool {
        guard !words.isEmpty else { return true }
        var texts = [node.label]
        for key in [AttributeKey.trigger, .quote, .aliases, .casualties] {
            if let text = node.attributes[key]?.text { texts.append(text) }
        }
        texts += edges.map { graph.nodes[$0.target].label }
        let own = Set(texts.flatMap(NameWords.of))
        return words.allSatisfy(own.contains)
    }

    private func isOfArticles(_ edges: [Edge]) -> Bool {
        guard !articles.isEmpty else { return true }
        return edges.contains { edge in
            guard edge.type == .reportedIn else { return false }
            let node = graph.nodes[edge.target]
            let names = [node.id, node.label, node.attributes[.path]?.text ?? node.id].map(NameWords.of)
            return articles.contains { wanted in names.contains { EntityName.starts($0, with: wanted) } }
        }
    }
}

/// The days that a date of ISO 8601 stands for: a day, month, year or interval.
package struct EventDays {
    /// The first and the last day, as numbers since 1970-01-01.
    package let first: Int, last: Int

    /// Reads a date; `nil` for what is none.
    package init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let start = ends.first, let first = EventDays.days(start), let last = EventDays.days(ends.last ?? start)
        else { return nil }
        (self.first, self.last) = (first.lowerBound, last.upperBound)
    }

    private static func days(_ text: Substring) -> ClosedRange<Int>? {
        let numbers = text.split(separator: "-").map { Int($0) }
        guard let year = numbers.first ?? nil else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        let lastMonth = month ?? 12
        guard (1...12).contains(lastMonth), (1...9999).contains(year) else { return nil }
        let lastDay = day ?? CalendarDate.daysIn(month: lastMonth, year: year)
        guard let from = CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
            let to = CalendarDate(year: year, month: lastMonth, day: lastDay)
        else { return nil }
        return from.dayNumber...to.dayNumber
    }
}
