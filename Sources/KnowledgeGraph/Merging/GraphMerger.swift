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
    /// How the same thing is told in several graphs.
    public enum Identity: String, CaseIterable, Sendable {
        /// By names, offices, dates and company, as `EntityResolver` does.
        case rules
        /// By Wikidata items and identifiers only: graphs that are merged in groups first give what they give at once.
        case identifiers
    }

    private var graphs: [Graph] = []
    private let user: UserIdentities
    private let identity: Identity

    /// A merger that has seen nothing.
    ///
    /// - Parameters:
    ///   - user: what the user says of who is who, which overrules the rules.
    ///   - identity: how the same thing is told.
    public init(user: UserIdentities = UserIdentities(), identity: Identity = .rules) {
        (self.user, self.identity) = (user, identity)
    }

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
        var union = GraphUnion(identity == .rules ? MergedEntities(sorted, user) : MergedEntities())
        for graph in sorted { union.add(graph) }
        return try union.finish()
    }
}
