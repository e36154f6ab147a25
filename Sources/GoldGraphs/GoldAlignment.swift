package import KnowledgeGraph
internal import NewsOntology

/// Which entity of an annotated graph each entity found is, one to one, by the names that they go by.
package struct GoldAlignment {
    /// For each entity found the identifier in the annotation.
    package private(set) var gold: [Int: String] = [:]

    /// Aligns the entities of a story, by their index.
    package init(_ story: Story, _ graph: GoldGraph) {
        self.init(story.entities.map { Named(type: $0.type.rawValue, names: [$0.name] + $0.aliases) }, graph)
    }

    /// Aligns the nodes of a graph, by their index; where two are as good, the one whose identifier comes first wins.
    package init(_ nodes: [Node], _ graph: GoldGraph) {
        let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
        let sorted = GoldAlignment(order.map { Named(nodes[$0]) }, graph)
        for (index, id) in sorted.gold { gold[order[index]] = id }
    }

    private init(_ entities: [Named], _ graph: GoldGraph) {
        var pairs: [(score: Double, entity: Int, id: String)] = []
        for (index, entity) in entities.enumerated() {
            for other in graph.entities {
                let score = entity.score(other)
                if score > 0 { pairs.append((score, index, other.id)) }
            }
        }
        var used: Set<String> = []
        for pair in pairs.sorted(by: { (-$0.score, $0.entity, $0.id) < (-$1.score, $1.entity, $1.id) })
        where gold[pair.entity] == nil && !used.contains(pair.id) {
            gold[pair.entity] = pair.id
            used.insert(pair.id)
        }
    }
}

/// An entity as it is compared: its type and the names that it goes by, the fullest first.
private struct Named {
    var type: String
    var names: [String]

    private static let nameable: Set<String> = ["Person", "Organisation", "Group"]

    func score(_ other: GoldGraph.Entity) -> Double {
        let mayDiffer = other.optional == true && Named.nameable.contains(type) && Named.nameable.contains(other.type)
        guard type == other.type || mayDiffer else { return 0 }
        let theirs = [other.name] + other.mentions
        var shared = Double(Set(names.map(Names.normal)).intersection(theirs.map(Names.normal)).count)
        if shared == 0, other.type == "Group" {
            let best = names.flatMap { a in theirs.map { Names.overlap(a, $0) } }.max() ?? 0
            shared = best >= 0.5 ? best : 0
        } else if shared == 0, other.type != "State" {
            let (a, b) = (Names.words(names[0]), Names.words(other.name))
            if !a.isEmpty, !b.isEmpty, a.isSubset(of: b) || b.isSubset(of: a) { shared = 0.5 }
        }
        let isNamesake = Names.normal(names[0]) == Names.normal(other.name)
        return shared == 0 ? 0 : shared + (isNamesake ? 0.25 : 0)
    }
}

extension Named {
    init(_ node: Node) {
        type = (node.type.parent ?? node.type).rawValue
        names = [node.attributes[.name]?.text ?? node.label]
        if case .strings(let aliases) = node.attributes[.aliases] { names += aliases }
    }
}
