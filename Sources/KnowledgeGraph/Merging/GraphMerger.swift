internal import NewsOntology
internal import NewsText

/// Merges graphs: the same thing becomes one node, all evidence is kept, and so is what they do not agree on.
///
/// States, persons, organisations and places are the same when their Wikidata items are, or, where one has none, their
/// identifiers; articles when their digests are. Events and groups are known within their article only: they are the same
/// when article and identifier are. What other identifiers happen to coincide gets a number behind it. Nodes of one graph
/// are never joined with each other.
public struct GraphMerger: Sendable {
    private var nodes: [Node] = []
    private var edges: [MergedEdge] = []
    private var conflicts: [MergeConflict] = []
    private var names = IdentifierPool()
    private var identities = MergeIdentities()
    private var edgesByEnds: [MergedEdge.Ends: [Int]] = [:]
    private var inputs = 0

    /// A merger that has seen nothing.
    public init() {}

    /// Takes a graph in.
    public mutating func add(_ graph: Graph) {
        inputs += 1
        var input = MergeInput(graph)
        for index in graph.nodes.indices where graph.nodes[index].type == .article { add(nodeAt: index, &input) }
        for index in graph.nodes.indices where graph.nodes[index].type != .article { add(nodeAt: index, &input) }
        for edge in graph.edges { add(edge, input) }
    }

    /// The merged graph; throws only when a graph came in that breaks the ontology.
    public func finish() throws(GraphError) -> MergedGraph {
        let articles = nodes.filter { $0.type == .article }
        let only = articles.count == 1 ? articles[0].id : nil
        var graph = Graph()
        for node in nodes {
            let attributes = node.attributes.mappingSpans { span in only == span.article ? span.withoutArticle : span }
            try graph.add(Node(id: node.id, type: node.type, label: node.label, attributes: attributes))
        }
        var names = self.names
        for edge in edges {
            let attributes = edge.attributes.mappingSpans { span in only == span.article ? span.withoutArticle : span }
            try graph.connect(
                nodes[edge.ends.source].id,
                edge.ends.type,
                nodes[edge.ends.target].id,
                id: names.unused(edge.id),
                label: edge.label,
                attributes: attributes
            )
        }
        return MergedGraph(graph: graph, conflicts: conflicts)
    }

    // MARK: Nodes

    private mutating func add(nodeAt index: Int, _ input: inout MergeInput) {
        let node = input.node(at: index)
        let article = input.article(ofNodeAt: index)
        if let known = identities.find(node, article: article, nodes, excluding: input.used) {
            join(node, into: known)
            input.place(index, at: known, nodes[known].id)
            identities.remember(node, article: article, at: known)
            return
        }
        let id = names.unused(node.id)
        nodes.append(Node(id: id, type: node.type, label: node.label, attributes: node.attributes))
        input.place(index, at: nodes.count - 1, id)
        identities.remember(node, article: article, at: nodes.count - 1)
    }

    private mutating func join(_ node: Node, into index: Int) {
        let known = nodes[index]
        let isEntity = !known.type.isLocalToArticle && known.type != .article
        var merge = AttributeMerge(subject: known.id, namesAreAliases: isEntity)
        var attributes = merge.join(known.attributes, node.attributes)
        if node.label != known.label {
            if isEntity {
                merge.addAlias(node.label, to: &attributes)
            } else {
                merge.conflict(AttributeKey.label.rawValue, known.label, node.label, &attributes)
            }
        }
        let type = node.type.isA(known.type) ? node.type : known.type
        if !node.type.isA(known.type), !known.type.isA(node.type) {
            merge.conflict(AttributeKey.type.rawValue, known.type.rawValue, node.type.rawValue, &attributes)
        }
        conflicts += merge.conflicts
        nodes[index] = Node(id: known.id, type: type, label: known.label, attributes: attributes)
    }

    // MARK: Edges

    private mutating func add(_ edge: Edge, _ input: MergeInput) {
        let attributes = input.qualified(edge.attributes)
        let ends = MergedEdge.Ends(
            source: input.places[edge.source],
            type: edge.type,
            target: input.places[edge.target]
        )
        let new = MergedEdge(id: edge.id, ends: ends, label: edge.label, attributes: attributes, input: inputs)
        let others = (edgesByEnds[ends] ?? []).filter { edges[$0].input != inputs }
        if let same = others.first(where: { edges[$0].says(new) }) {
            var merge = AttributeMerge(subject: describe(ends), namesAreAliases: false)
            edges[same].attributes = merge.join(edges[same].attributes, attributes)
            // Another edge of this graph is another statement, and does not go into the same one.
            edges[same].input = inputs
            conflicts += merge.conflicts
            return
        }
        if let rival = others.first(where: { edges[$0].contradicts(new) }) {
            conflicts.append(
                MergeConflict(
                    subject: describe(ends),
                    attribute: AttributeKey.status.rawValue,
                    kept: edges[rival].attributes[.status]?.text ?? "",
                    other: attributes[.status]?.text ?? ""
                )
            )
        }
        edgesByEnds[ends, default: []].append(edges.count)
        edges.append(new)
    }

    private func describe(_ ends: MergedEdge.Ends) -> String {
        "\(nodes[ends.source].id) \(ends.type.rawValue) \(nodes[ends.target].id)"
    }
}

/// An edge of a merged graph in the making.
struct MergedEdge: Sendable {
    struct Ends: Hashable {
        let source: Int
        let type: RelationType
        let target: Int
    }

    let id: String
    let ends: Ends
    let label: String
    var attributes: Attributes
    /// The number of the graph that said it last.
    var input: Int

    /// Whether the other edge makes the same statement, with perhaps more evidence.
    func says(_ other: MergedEdge) -> Bool {
        [AttributeKey.title, .status, .cue].allSatisfy { attributes[$0] == other.attributes[$0] }
            && (ends.type != .linkedTo || label == other.label)
    }

    /// Whether the other edge says of the same office that it is held in another way.
    func contradicts(_ other: MergedEdge) -> Bool {
        attributes[.title] == other.attributes[.title] && attributes[.status] != other.attributes[.status]
            && attributes[.status] != nil && other.attributes[.status] != nil
    }
}

extension TextSpan {
    /// The same stretch where only one article can be meant.
    fileprivate var withoutArticle: TextSpan { TextSpan(start, end) }
}

extension Attributes {
    /// The same attributes with every stretch of text replaced.
    func mappingSpans(_ map: (TextSpan) -> TextSpan) -> Attributes {
        var mapped = self
        for (key, value) in self { if case .spans(let spans) = value { mapped[key] = .spans(spans.map(map)) } }
        return mapped
    }
}
