internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// What the heads of the model that an article was read with say of its events.
struct HeadEvidence {
    let reading: EventReading
    /// The mentions of the article's entities.
    let mentions: [EventMention]
    let accuracy: TrainedAnalyzer.Accuracy
    /// The chains of mentions, by sentence and the word that heads the mention.
    private let chains: [Int: [Int: Int]]

    /// How likely a word that no row of the lexicon knows must name an event to be thought of.
    private static let floor: Float = 0.1
    /// How likely a word of a longer trigger must name an event of its own.
    private static let sure: Float = 0.5

    /// What the heads say; `nil` when the article was read without a model, or with one that has no such heads.
    init?(_ text: AnalyzedText, _ scans: [SentenceScan], _ cast: Cast) {
        guard let vectors = text.vectors, let model = vectors.model,
            let heads = EventHeads(model, accuracy: vectors.accuracy)
        else { return nil }
        reading = heads.read(text)
        accuracy = vectors.accuracy
        mentions = HeadEvidence.mentions(scans, cast)
        chains = text.mentions.reduce(into: [:]) { $0[$1.sentence, default: [:]][$1.head] = $1.chain }
    }

    /// The number of the chain of mentions that a trigger's word heads one of; most verbs are in none.
    func chain(of trigger: Trigger) -> Int? { chains[trigger.sentence]?[trigger.head] }

    /// The mentions of entities in some sentences; those of several at once stand once for each.
    static func mentions(_ scans: [SentenceScan], _ cast: Cast) -> [EventMention] {
        scans.flatMap { scan -> [EventMention] in
            let tree = Tree(scan)
            let nouns = StandingNouns(scan: scan, tree: tree)
            return scan.inReadingOrder.flatMap { index, mention in
                let noun = nouns.noun(for: mention)
                let places = [(mention.tokens, tree.top(of: mention.tokens))] + (noun.map { [($0..<$0 + 1, $0)] } ?? [])
                return cast.entities(of: index, in: scan.index).flatMap { entity in
                    places.compactMap { tokens, head in
                        EventMention.Kind(cast.entities[entity].type).map { kind in
                            EventMention(
                                sentence: scan.index,
                                tokens: tokens,
                                head: head,
                                entity: entity,
                                kind: kind
                            )
                        }
                    }
                }
            }
        }
    }

    /// The word of a trigger that names an event most likely.
    func word(of trigger: Trigger) -> Int? {
        let places = Set(trigger.words + [trigger.head]).sorted()
        let words = places.compactMap { reading.word(sentence: trigger.sentence, token: $0) }
        return words.max { (reading.probability(of: $0), $1) < (reading.probability(of: $1), $0) }
    }

    /// The word at a place of a sentence, where it may name an event though the lexicon does not know it.
    func believed(_ sentence: Int, _ token: Int) -> Int? {
        reading.word(sentence: sentence, token: token).flatMap {
            reading.probability(of: $0) >= HeadEvidence.floor ? $0 : nil
        }
    }

    /// Whether a word of a longer trigger names an event of another type than that.
    func isEventOfItsOwn(_ sentence: Int, _ token: Int, in frame: EventFrame) -> Bool {
        guard let word = reading.word(sentence: sentence, token: token) else { return false }
        return reading.probability(of: word) >= HeadEvidence.sure && reading.types.likeliest(word) != frame.type
    }
}
