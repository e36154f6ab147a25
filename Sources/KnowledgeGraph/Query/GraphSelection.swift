internal import NewsOntology
internal import NewsText

/// A part of a graph in the making.
struct GraphSelection {
    private let whole: Graph
    private var kept: Set<Int>
    private var outgoing: [[Int]]
    private var incoming: [[Int]]

    init(_ graph: Graph) {
        whole = graph
        kept = Set(graph.nodes.indices)
        outgoing = Array(repeating: [], count: graph.nodes.count)
        incoming = outgoing
        for (index, edge) in graph.edges.enumerated() {
            outgoing[edge.source].append(index)
            incoming[edge.target].append(index)
        }
    }

    /// Keeps events, who takes part in them with their offices and countries, and the articles.
    mutating func keep(events: [Int]) {
        var wanted = Set(events)
        for event in events {
            for edge in outgoing[event].map({ whole.edges[$0] }) where whole.nodes[edge.target].type != .event {
                wanted.insert(edge.target)
            }
        }
        for node in wanted {
            for edge in outgoing[node].map({ whole.edges[$0] }) where GraphSelection.belonging.contains(edge.type) {
                wanted.insert(edge.target)
            }
        }
        kept.formIntersection(wanted)
    }

    private static let belonging: Set<RelationType> = [.holdsOffice, .partOf, .locatedIn]

    /// Keeps what some nodes are joined to, as far as so many steps; articles lead nowhere.
    mutating func keep(around nodes: [Int], hops: Int) {
        var reached = Set(nodes).intersection(kept)
        var edge = reached
        for _ in 0..<max(0, hops) {
            var next: Set<Int> = []
            for node in edge where whole.nodes[node].type != .article {
                next.formUnion(
                    outgoing[node].map { whole.edges[$0].target } + incoming[node].map { whole.edges[$0].source }
                )
            }
            edge = next.subtracting(reached).intersection(kept)
            reached.formUnion(edge)
        }
        kept = reached
    }

    /// Keeps the entities with the most events, and those events.
    mutating func keep(top count: Int) {
        let roles: Set<RelationType> = [.actor, .recipient, .place, .source]
        let events = kept.filter { whole.nodes[$0].type == .event }
        var counts: [Int: Int] = [:]
        for event in events {
            for edge in outgoing[event].map({ whole.edges[$0] })
            where roles.contains(edge.type) && kept.contains(edge.target) {
                counts[edge.target, default: 0] += 1
            }
        }
        let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let best = Set(order.prefix(count).map(\.key))
        let told = events.filter { event in outgoing[event].contains { best.contains(whole.edges[$0].target) } }
        let articles = told.flatMap { outgoing[$0].map { whole.edges[$0].target } }
            .filter { whole.nodes[$0].type == .article }
        kept = best.union(told).union(articles).intersection(kept)
    }

    mutating func keep(types: Set<NodeType>) {
        kept = kept.filter { index in types.contains { whole.nodes[index].type.isA($0) } }
    }

    /// The part, with the stretches of text of the articles that are left.
    var graph: Graph {
        let order = kept.sorted()
        var places: [Int: Int] = [:]
        for (place, index) in order.enumerated() { places[index] = place }
        let all = whole.nodes.filter { $0.type == .article }.map(\.id)
        let gone = Set(all).subtracting(order.map { whole.nodes[$0].id })
        func left(_ attributes: Attributes) -> Attributes {
            if gone.isEmpty { return attributes }
            return attributes.mappingSpans { $0.filter { span in !gone.contains(span.article ?? "") } }.withoutEmpty
        }
        let nodes = order.map { index in
            let node = whole.nodes[index]
            return Node(id: node.id, type: node.type, label: node.label, attributes: left(node.attributes))
        }
        let edges = whole.edges.compactMap { edge -> Edge? in
            guard let source = places[edge.source], let target = places[edge.target] else { return nil }
            return Edge(
                id: edge.id,
                type: edge.type,
                source: source,
                target: target,
                label: edge.label,
                attributes: left(edge.attributes)
            )
        }
        return Graph(checkedNodes: nodes, edges: edges)
    }
}

extension Attributes {
    /// The same without lists that have nothing in them any more.
    fileprivate var withoutEmpty: Attributes {
        Attributes(ordered: entries.filter { !$0.value.isEmpty }, foreign: foreign)
    }
}
