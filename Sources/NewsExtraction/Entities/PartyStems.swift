internal import KnowledgeGraph
internal import NewsOntology

/// The parties of an article by how the words of their names begin: the Democrats or the Democratic Party for
/// *Democratic*.
struct PartyStems {
    private static let length = 5
    private static let longestName = 3
    private var entities: [Substring: Set<Int>] = [:]

    init(_ cast: Cast) {
        for (index, entity) in cast.entities.enumerated() where entity.kind == .political {
            let words = entity.name.lowercased().split(separator: " ")
            guard entity.type == .organisation, words.count <= Self.longestName else { continue }
            for word in words { entities[word.prefix(Self.length), default: []].insert(index) }
        }
    }

    /// The only party whose name has a word that begins like this one, in lower case.
    func party(like word: String) -> Int? {
        guard !entities.isEmpty, word.utf8.count > Self.length, let found = entities[word.prefix(Self.length)],
            found.count == 1
        else { return nil }
        return found.first
    }
}
