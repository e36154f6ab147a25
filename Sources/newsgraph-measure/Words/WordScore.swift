import GoldGraphs
import NewsLanguage
import NewsText

/// How well words are told that name events, and of these, how well type and status are.
///
/// What counts are verbs, nouns and adjectives that are in no name. Such a word names an event when it touches a trigger
/// of an annotated one; when it touches triggers of optional events only, it counts neither way.
struct WordScore {
    /// Words that are called events.
    private(set) var words = Tally()
    /// Of the right ones, those of a type that an event there has.
    private(set) var typed = 0
    /// Of the right ones, those with the status of an event there, *happened* and *ongoing* being one.
    private(set) var placed = 0
    /// Of the right ones, those with exactly that status.
    private(set) var strictlyPlaced = 0
    /// How many articles were scored.
    private(set) var articles = 0

    /// Scores the words of an article.
    mutating func add(_ answers: [EventWord], _ text: AnalyzedText, _ gold: GoldGraph) {
        articles += 1
        let places = TriggerPlaces(text.article.text)
        let events = gold.events.map { (event: $0, spans: places.spans($0)) }
        for word in WordScore.candidates(text) {
            let here = events.filter { $0.spans.contains(where: word.overlaps) }.map(\.event)
            judge(answers.first { word.overlaps($0.span) }, here)
        }
    }

    /// The places of the words that could name an event.
    static func candidates(_ text: AnalyzedText) -> [TextSpan] {
        text.sentences.flatMap { sentence in
            sentence.tokens.indices.filter { index in
                [.verb, .noun, .adjective].contains(sentence.tokens[index].upos)
                    && !sentence.names.contains { $0.tokens.contains(index) }
            }.map { sentence.tokens[$0].span }
        }
    }

    private mutating func judge(_ answer: EventWord?, _ events: [GoldGraph.Event]) {
        let isEvent = events.contains { $0.optional != true }
        guard isEvent || events.isEmpty else { return }
        guard let answer else { return words.missed += isEvent ? 1 : 0 }
        guard isEvent else { return words.extra += 1 }
        words.right += 1
        typed += events.contains { $0.types.contains(answer.type) } ? 1 : 0
        placed += events.contains { WordScore.real($0.status) == WordScore.real(answer.status) } ? 1 : 0
        strictlyPlaced += events.contains { $0.status == answer.status } ? 1 : 0
    }

    /// What is going on has happened, too.
    private static func real(_ status: String) -> String { status == "ongoing" ? "happened" : status }
}

extension WordScore {
    /// The figures, ready to be written as JSON.
    struct Figures: Encodable, Equatable {
        var articles: Int
        var right: Int, extra: Int, missed: Int
        var precision: Double, recall: Double, f1: Double
        var type: Double
        var status: Double
        var strictStatus: Double
    }

    /// The figures that follow; shares of nothing are 1.
    var figures: Figures {
        let share = { (part: Int) in words.right == 0 ? 1 : Double(part) / Double(words.right) }
        return Figures(
            articles: articles,
            right: words.right,
            extra: words.extra,
            missed: words.missed,
            precision: words.precision,
            recall: words.recall,
            f1: words.f1,
            type: share(typed),
            status: share(placed),
            strictStatus: share(strictlyPlaced)
        )
    }
}
