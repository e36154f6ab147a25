internal import NewsLanguage

/// The chains of mentions that the model found, with the entities that their mentions became, sentence by sentence.
struct Chains {
    private let inSentence: [Int: [EntityMention]]
    /// The entities of each chain's mentions so far, one list a mention; empty where it became none.
    private var entities: [Int: [[Int]]] = [:]
    /// How many mentions back an antecedent is sought.
    private static let reach = 12
    /// For each chain the entities that its names are of, with their sentences, in reading order.
    private var named: [Int: [(sentence: Int, entity: Int)]] = [:]

    init(_ mentions: [EntityMention]) { inSentence = Dictionary(grouping: mentions, by: \.sentence) }

    /// Notes whom the names of a sentence are of, before anything else is resolved.
    mutating func noteNames(sentence: Int, entity: (_ head: Int, _ phrase: Range<Int>) -> Int?) {
        for mention in inSentence[sentence] ?? [] {
            if let entity = entity(mention.head, mention.tokens) {
                named[mention.chain, default: []].append((sentence, entity))
            }
        }
    }

    /// Whom a description means by its chain: who is named in that last before, or first after.
    func namedAs(sentence: Int, token: Int, where fits: (Int) -> Bool) -> Int? {
        guard let mention = inSentence[sentence]?.first(where: { $0.head == token }) else { return nil }
        let names = (named[mention.chain] ?? []).filter { fits($0.entity) }
        return (names.last { $0.sentence <= sentence } ?? names.first)?.entity
    }

    /// The entities that stood side by side in the mention before one of several.
    func pair(sentence: Int, token: Int) -> [Int]? {
        guard let mention = inSentence[sentence]?.first(where: { $0.head == token }) else { return nil }
        return entities[mention.chain]?.last { $0.count > 1 }
    }

    /// What a pronoun can mean by its chain: the entities of earlier mentions, the nearest first; `nil` where it is in no
    /// chain that began before. `entity` gives those of its own sentence.
    func antecedents(
        sentence: Int,
        token: Int,
        entity: (_ head: Int, _ phrase: Range<Int>) -> Int?
    ) -> [[Int]]? {
        guard let mention = inSentence[sentence]?.first(where: { $0.head == token && $0.tokens.count == 1 }) else {
            return nil
        }
        let here = (inSentence[sentence] ?? []).filter {
            $0.chain == mention.chain && $0.tokens.upperBound <= token
        }
        let before = entities[mention.chain] ?? []
        if here.isEmpty, before.isEmpty { return nil }
        let near = here.reversed().compactMap { entity($0.head, $0.tokens) }.map { [$0] }
        return near + before.suffix(Chains.reach).reversed().filter { !$0.isEmpty }
    }

    /// Notes the entities of a sentence: of each mention that of its head, or those that stand side by side in it.
    mutating func note(sentence: Int, _ tree: Tree, entity: (_ head: Int, _ phrase: Range<Int>) -> Int?) {
        for mention in inSentence[sentence] ?? [] {
            let heads = tree.conjuncts(mention.head).filter { mention.tokens.contains($0) }
            var found: [Int] = []
            for head in heads {
                if let entity = entity(head, mention.tokens), !found.contains(entity) { found.append(entity) }
            }
            entities[mention.chain, default: []].append(found)
        }
    }
}
