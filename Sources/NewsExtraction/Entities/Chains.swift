internal import NewsLanguage

/// The chains of mentions that the model found, with the entities that their mentions became, sentence by sentence.
struct Chains {
    private let inSentence: [Int: [EntityMention]]
    /// The entities of each chain's mentions so far, one list a mention; empty where it became none.
    private var entities: [Int: [[Int]]] = [:]
    /// How many mentions back an antecedent is sought.
    private static let reach = 12

    init(_ mentions: [EntityMention]) { inSentence = Dictionary(grouping: mentions, by: \.sentence) }

    /// What a pronoun can mean by its chain: the entities of earlier mentions, the nearest first; `nil` where it is in no
    /// chain that began before.
    func antecedents(sentence: Int, token: Int) -> [[Int]]? {
        guard let mention = inSentence[sentence]?.first(where: { $0.head == token && $0.tokens.count == 1 }) else {
            return nil
        }
        let here = (inSentence[sentence] ?? []).filter {
            $0.chain == mention.chain && $0.tokens.upperBound <= token
        }
        guard let before = entities[mention.chain] else { return here.isEmpty ? nil : [] }
        return before.suffix(Chains.reach).reversed().filter { !$0.isEmpty }
    }

    /// Notes the entities of a sentence: of each mention that of its head, or those that stand side by side in it.
    mutating func note(sentence: Int, _ tree: Tree, entity: (Int) -> Int?) {
        for mention in inSentence[sentence] ?? [] {
            let heads = tree.conjuncts(mention.head).filter { mention.tokens.contains($0) }
            var found: [Int] = []
            for head in heads { if let entity = entity(head), !found.contains(entity) { found.append(entity) } }
            entities[mention.chain, default: []].append(found)
        }
    }
}
