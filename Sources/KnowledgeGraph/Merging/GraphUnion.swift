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
    /// The entities that identity across articles found, with why, by the nodes of the graphs in the order of adding.
    private let entities: MergedEntities
    private var rules: [Int: Set<IdentityRule>] = [:]
    private var joined: [JoinedNode] = []
    private var places: [IdentityRecord.Place: Int] = [:]

    /// A node that belongs to the entity of others.
    private struct JoinedNode {
        let place: Int
        let origin: Node
        let article: String?
        let rule: IdentityRule
    }

    init(_ entities: MergedEntities) { self.entities = entities }

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
        let origin = IdentityRecord.Place(home: inputs - 1, node: index)
        let entity = entities.numbers[origin]
        let names = MergeIdentities.names(of: node, article: article, entity: entity, nodes)
        let known = identities.find(names) { place in
            !input.used.contains(place) && (entity != nil || MergeIdentities.isSame(node, nodes[place]))
        }
        if let known {
            let isBetter = EntityNames.isFuller(node, than: nodes[known])
            join(node, into: known, asName: isBetter)
            if isBetter { identities.rename(known, as: names) }
        } else {
            nodes.append(node)
        }
        let place = known ?? nodes.count - 1
        input.place(index, at: place)
        identities.remember(names, at: place)
        places[origin] = place
        guard let rule = entities.rules[origin] else { return }
        rules[place, default: []].insert(rule)
        joined.append(JoinedNode(place: place, origin: node, article: article, rule: rule))
    }

    private mutating func join(_ other: Node, into index: Int, asName isBetter: Bool) {
        let (known, node) = isBetter ? (other, nodes[index]) : (nodes[index], other)
        let isEntity = !known.type.isLocalToArticle && known.type != .article
        var merge = AttributeMerge(namesAreAliases: isEntity)
        let isRetold = known.type == .event && !known.sharesArticle(with: node)
        let attributesOfOther = isRetold ? merge.asRetold(node.attributes, known.attributes) : node.attributes
        var attributes = merge.join(known.attributes, attributesOfOther)
        if node.label != known.label, !isRetold {
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
        // Where a fuller name came later, what was said first still stands first.
        if isBetter { attributes = attributes.sortingSpans }
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
            let attributes = names.resolved(node.attributes).notingIdentity(rules[index] ?? [])
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
        try connectStories(&graph, names.ids, &pool)
        return MergedGraph(graph: graph, conflicts: conflicts(names.ids), identities: identities(names.ids))
    }

    /// Adds what came of announcements, and what is denied, where no graph said so already.
    private func connectStories(_ graph: inout Graph, _ ids: [String], _ pool: inout IdentifierPool) throws(GraphError)
    {
        for link in entities.links {
            guard let from = places[link.from], let to = places[link.to], from != to,
                edgesByEnds[MergedEdge.Ends(source: from, type: link.type, target: to)] == nil
            else { continue }
            var attributes = Attributes()
            attributes.set(.rule, link.rule)
            attributes.set(.basis, Basis.text.rawValue)
            attributes[.confidence] = .number(link.confidence)
            attributes[.evidence] = graph.nodes[graph.index(of: ids[from]) ?? 0].attributes[.evidence]
            try graph.connect(
                ids[from],
                link.type,
                ids[to],
                id: pool.numbered("story"),
                attributes: attributes
            )
        }
    }

    private func identities(_ ids: [String]) -> [MergedIdentity] {
        joined.map { joined in
            MergedIdentity(
                node: ids[joined.place],
                name: nodes[joined.place].label,
                origin: joined.origin.id,
                originName: joined.origin.label,
                article: MergeInput.article(joined.article, in: ids),
                rule: joined.rule
            )
        }
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

extension Node {
    /// Whether an article speaks of both.
    fileprivate func sharesArticle(with other: Node) -> Bool {
        func articles(_ node: Node) -> Set<String?> {
            guard case .spans(let spans)? = node.attributes[.evidence] ?? node.attributes[.mentions] else {
                return [nil]
            }
            return Set(spans.map(\.article))
        }
        return !articles(self).isDisjoint(with: articles(other))
    }
}

extension Attributes {
    /// The same attributes with the articles of stretches of text in their order.
    fileprivate var sortingSpans: Attributes { mappingSpans { $0.sorted() } }

    /// The same attributes with the rules, and how sure they are, by which the records of an entity were found to be one:
    /// in `identity`, the surest first.
    fileprivate func notingIdentity(_ rules: Set<IdentityRule>) -> Attributes {
        let new = rules.filter(\.isJudgement).sorted { $0.rank < $1.rank }.map { "\($0.rawValue) \($0.confidence)" }
        guard !new.isEmpty else { return self }
        var noted = self
        noted.foreign.removeAll { $0.name == AttributeMerge.identity }
        let old = foreign.first { $0.name == AttributeMerge.identity }?.text ?? ""
        let all = Set(old.split(separator: "|").map(String.init) + new)
        noted.foreign.append(
            ForeignAttribute(name: AttributeMerge.identity, text: IdentityRule.inOrder(all).joined(separator: "|"))
        )
        return noted
    }

    /// The same attributes with every list of stretches of text replaced.
    func mappingSpans(_ map: ([TextSpan]) -> [TextSpan]) -> Attributes {
        var mapped = self
        for (key, value) in self { if case .spans(let spans) = value { mapped[key] = .spans(map(spans)) } }
        return mapped
    }
}
