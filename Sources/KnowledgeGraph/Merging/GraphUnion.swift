internal import NewsOntology
internal import NewsText

/// The merged graph in the making: one node for each thing that the graphs name, in the order in which they came in.
struct GraphUnion {
    private var nodes: [Node] = []
    /// The nodes in the order of the result.
    private var order: [Int] = []
    private var edges: [MergedEdge] = []
    private var conflicts: [PendingConflict] = []
    private var identities = MergeIdentities()
    private var edgesByEnds: [MergedEdge.Ends: [Int]] = [:]
    private var inputs = 0

    /// What a conflict is about, while identifiers are not known.
    private enum Subject {
        case node(Int)
        case edge(MergedEdge.Ends)
    }

    private struct PendingConflict {
        let subject: Subject
        let conflict: AttributeConflict
    }

    /// Takes a graph in.
    mutating func add(_ graph: Graph) {
        inputs += 1
        let known = nodes.count
        var input = MergeInput(graph)
        for index in graph.nodes.indices where graph.nodes[index].type == .article { add(nodeAt: index, &input) }
        for index in graph.nodes.indices where graph.nodes[index].type != .article { add(nodeAt: index, &input) }
        order += input.places.filter { $0 >= known }
        for edge in graph.edges { add(edge, input) }
    }

    // MARK: Nodes

    private mutating func add(nodeAt index: Int, _ input: inout MergeInput) {
        let node = input.node(at: index)
        let article = node.type == .article ? nil : input.article(ofNodeAt: index)
        let names = MergeIdentities.names(of: node, article: article, nodes)
        let known = identities.find(names) { !input.used.contains($0) && MergeIdentities.isSame(node, nodes[$0]) }
        if let known {
            join(node, into: known)
        } else {
            nodes.append(node)
        }
        let place = known ?? nodes.count - 1
        input.place(index, at: place)
        identities.remember(names, at: place)
    }

    private mutating func join(_ node: Node, into index: Int) {
        let known = nodes[index]
        let isEntity = !known.type.isLocalToArticle && known.type != .article
        var merge = AttributeMerge(namesAreAliases: isEntity)
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
        note(merge.conflicts, .node(index))
        nodes[index] = Node(id: known.id, type: type, label: known.label, attributes: attributes)
    }

    private mutating func note(_ new: [AttributeConflict], _ subject: Subject) {
        conflicts += new.map { PendingConflict(subject: subject, conflict: $0) }
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
            var merge = AttributeMerge(namesAreAliases: false)
            edges[same].attributes = merge.join(edges[same].attributes, attributes)
            // Another edge of this graph is another statement, and does not go into the same one.
            edges[same].input = inputs
            note(merge.conflicts, .edge(ends))
            return
        }
        if let rival = others.first(where: { edges[$0].contradicts(new) }) {
            let kept = edges[rival].attributes[.status]?.text ?? "", other = attributes[.status]?.text ?? ""
            note([AttributeConflict(attribute: AttributeKey.status.rawValue, kept: kept, other: other)], .edge(ends))
        }
        edgesByEnds[ends, default: []].append(edges.count)
        edges.append(new)
    }

    // MARK: The result

    /// The merged graph.
    func finish() throws(GraphError) -> MergedGraph {
        var pool = IdentifierPool()
        let names = MergedNames(nodes, order, identities, &pool)
        var graph = Graph()
        for index in order {
            let node = nodes[index]
            let attributes = names.resolved(node.attributes)
            try graph.add(Node(id: names.ids[index], type: node.type, label: node.label, attributes: attributes))
        }
        for edge in edges {
            try graph.connect(
                names.ids[edge.ends.source],
                edge.ends.type,
                names.ids[edge.ends.target],
                id: pool.unused(edge.id),
                label: edge.label,
                attributes: names.resolved(edge.attributes)
            )
        }
        return MergedGraph(graph: graph, conflicts: conflicts(names.ids))
    }

    private func conflicts(_ ids: [String]) -> [MergeConflict] {
        var known: Set<MergeConflict> = []
        return conflicts.map { pending in
            let subject =
                switch pending.subject {
                case .node(let index): ids[index]
                case .edge(let ends): "\(ids[ends.source]) \(ends.type.rawValue) \(ids[ends.target])"
                }
            return MergeConflict(subject: subject, pending.conflict)
        }.filter { known.insert($0).inserted }
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

extension Attributes {
    /// The same attributes with every list of stretches of text replaced.
    func mappingSpans(_ map: ([TextSpan]) -> [TextSpan]) -> Attributes {
        var mapped = self
        for (key, value) in self { if case .spans(let spans) = value { mapped[key] = .spans(map(spans)) } }
        return mapped
    }
}
