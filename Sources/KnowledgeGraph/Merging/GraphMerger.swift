internal import NewsOntology
internal import NewsText

/// Merges graphs: the same thing becomes one node, all evidence is kept, and so is what they do not agree on.
///
/// States, persons, organisations and places are the same where `EntityResolver` finds them to be; the attribute `identity`
/// of a node says by which rules, and how sure. Articles are the same when their digests are. Events and groups are known
/// within their article only: they are the same when article and identifier are. Different things of one identifier each
/// get a part of what tells them apart behind it. Nodes of one graph are never joined with each other.
///
/// The order in which graphs come in says nothing: the same graphs give the same bytes. A graph that another one contains
/// changes nothing.
public struct GraphMerger: Sendable {
    private var graphs: [Graph] = []
    private let user: UserIdentities

    /// A merger that has seen nothing.
    ///
    /// - Parameter user: what the user says of who is who, which overrules the rules.
    public init(user: UserIdentities = UserIdentities()) { self.user = user }

    /// Takes a graph in.
    public mutating func add(_ graph: Graph) { graphs.append(graph) }

    /// The merged graph of graphs whose identities are known already.
    package static func merged(
        _ graphs: [Graph],
        entities: [IdentityRecord.Place: Int],
        rules: [IdentityRecord.Place: IdentityRule]
    ) throws(GraphError) -> MergedGraph {
        var union = GraphUnion(MergedEntities(graphs, numbers: entities, rules: rules))
        for graph in graphs { union.add(graph) }
        return try union.finish()
    }

    /// The merged graph; throws only when a graph came in that breaks the ontology.
    public func finish() throws(GraphError) -> MergedGraph {
        let sorted = MergeOrder.sorted(graphs)
        var union = GraphUnion(MergedEntities(sorted, user))
        for graph in sorted { union.add(graph) }
        return try union.finish()
    }
}
