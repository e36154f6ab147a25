internal import NewsOntology

/// The order in which graphs are merged, whatever order they came in.
///
/// The fullest comes first, so that a graph that was merged before keeps its form when one of its parts is merged into it.
struct MergeOrder {
    private let graph: Graph
    private let sizes: [Int]

    private init(_ graph: Graph) {
        self.graph = graph
        let values =
            graph.nodes.reduce(0) { $0 + $1.attributes.size } + graph.edges.reduce(0) { $0 + $1.attributes.size }
        sizes = [graph.nodes.count { $0.type == .article }, graph.nodes.count, graph.edges.count, values]
    }

    /// The graphs in the order in which they are merged, each once.
    static func sorted(_ graphs: [Graph]) -> [Graph] {
        let sorted = graphs.map(MergeOrder.init).sorted { $0.precedes($1) }
        return sorted.indices.filter { $0 == 0 || sorted[$0].graph != sorted[$0 - 1].graph }.map { sorted[$0].graph }
    }

    private func precedes(_ other: MergeOrder) -> Bool {
        for (own, others) in zip(sizes, other.sizes) where own != others { return own > others }
        return texts.lexicographicallyPrecedes(other.texts) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Everything that a graph says, text by text, made only as far as it is compared.
    private var texts: some Sequence<String> {
        let graph = graph
        let nodes = graph.nodes.lazy.flatMap { [$0.id, $0.type.rawValue, $0.label] + $0.attributes.texts }
        let edges = graph.edges.lazy.flatMap { edge in
            [graph.nodes[edge.source].id, edge.type.rawValue, graph.nodes[edge.target].id, edge.id, edge.label]
                + edge.attributes.texts
        }
        return [AnySequence(nodes), AnySequence(edges)].lazy.joined()
    }
}

extension Attributes {
    /// How many values there are, those of lists counted one by one.
    fileprivate var size: Int {
        entries.reduce(foreign.count) { count, entry in
            switch entry.value {
            case .strings(let texts): count + texts.count
            case .spans(let spans): count + spans.count
            case .string, .integer, .number: count + 1
            }
        }
    }

    fileprivate var texts: [String] {
        flatMap { [$0.key.rawValue, $0.value.text] } + foreign.flatMap { [$0.name, $0.kind.rawValue, $0.text] }
    }
}
