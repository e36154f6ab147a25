internal import NewsOntology
internal import NewsText

/// Merges graphs: the same thing becomes one node, all evidence is kept, and so is what they do not agree on.
///
/// States, persons, organisations and places are the same when their Wikidata items are, or, where one has none, their
/// identifiers; articles when their digests are. Events and groups are known within their article only: they are the same
/// when article and identifier are. Different things of one identifier each get a part of what tells them apart behind it.
/// Nodes of one graph are never joined with each other.
///
/// The order in which graphs come in says nothing: the same graphs give the same bytes. A graph that another one contains
/// changes nothing.
public struct GraphMerger: Sendable {
    private var graphs: [Graph] = []

    /// A merger that has seen nothing.
    public init() {}

    /// Takes a graph in.
    public mutating func add(_ graph: Graph) { graphs.append(graph) }

    /// The merged graph; throws only when a graph came in that breaks the ontology.
    public func finish() throws(GraphError) -> MergedGraph {
        var union = GraphUnion()
        for graph in MergeOrder.sorted(graphs) { union.add(graph) }
        return try union.finish()
    }
}
