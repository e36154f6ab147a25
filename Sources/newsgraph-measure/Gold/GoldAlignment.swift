import KnowledgeGraph
import NewsOntology

/// Which entity of an annotated graph each entity of a story is, one to one, by the names that they go by.
struct GoldAlignment {
    /// For each entity of the story the identifier in the annotation.
    private(set) var gold: [Int: String] = [:]

    init(_ story: Story, _ graph: GoldGraph) {
        var pairs: [(score: Double, entity: Int, id: String)] = []
        for (index, entity) in story.entities.enumerated() {
            for other in graph.entities {
                let score = GoldAlignment.score(entity, other)
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

    private static let nameable: Set<String> = ["Person", "Organisation", "Group"]

    private static func score(_ entity: Story.Entity, _ other: GoldGraph.Entity) -> Double {
        let type = entity.type.rawValue
        let mayDiffer = other.optional == true && nameable.contains(type) && nameable.contains(other.type)
        guard type == other.type || mayDiffer else { return 0 }
        let mine = [entity.name] + entity.aliases
        let theirs = [other.name] + other.mentions
        var shared = Double(Set(mine.map(Names.normal)).intersection(theirs.map(Names.normal)).count)
        if shared == 0, other.type == "Group" {
            let best = mine.flatMap { a in theirs.map { Names.overlap(a, $0) } }.max() ?? 0
            shared = best >= 0.5 ? best : 0
        } else if shared == 0, other.type != "State" {
            let (a, b) = (Names.words(entity.name), Names.words(other.name))
            if !a.isEmpty, !b.isEmpty, a.isSubset(of: b) || b.isSubset(of: a) { shared = 0.5 }
        }
        let isNamesake = Names.normal(entity.name) == Names.normal(other.name)
        return shared == 0 ? 0 : shared + (isNamesake ? 0.25 : 0)
    }
}
