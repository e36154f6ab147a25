import KnowledgeGraph
import NewsOntology

/// Whether an entity is the actor that a record names: by a word of its name, or by the code of its state.
struct ActorMatcher {
    private let words: [Set<String>]
    private let codes: [Set<String>]

    init(_ story: Story) {
        words = story.entities.map { entity in
            ([entity.name] + entity.aliases).reduce(into: []) { $0.formUnion(ActorMatcher.words(of: $1)) }
        }
        var codes = story.entities.map { Set([$0.iso].compactMap { $0 }) }
        for office in story.offices { codes[office.person].formUnion(codes[office.body]) }
        for link in story.links where link.type != .memberOf { codes[link.from].formUnion(codes[link.to]) }
        self.codes = codes
    }

    func matches(_ entity: Int, _ actor: EventRecord.Actor) -> Bool {
        !words[entity].isDisjoint(with: ActorMatcher.words(of: actor.actorText))
            || actor.code.map { codes[entity].contains($0) } ?? false
    }

    /// Whether a name of the entity and the words of a record have a word in common.
    func shares(_ entity: Int, _ actor: EventRecord.Actor) -> Bool { overlap(entity, actor) > 0 }

    /// How many words they have in common.
    func overlap(_ entity: Int, _ actor: EventRecord.Actor) -> Int {
        words[entity].intersection(ActorMatcher.words(of: actor.actorText)).count
    }

    private static let empty: Set<String> = ["the", "of", "and", "for", "a", "an", "in", "s", "two", "three", "former"]

    private static func words(of text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)).subtracting(empty)
    }
}
