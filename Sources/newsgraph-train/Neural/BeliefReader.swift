import NewsLanguage

/// Asks the encoder of a model, and its heads, what they hold likely of the words of sentences.
final class BeliefReader {
    private let reader: EncoderReader
    private let events: EventQuestions
    private let scores = Floats()
    /// The universal tags of words that may name an event.
    private static let candidates: Set<UniversalPOS> = [.verb, .noun, .adjective]
    /// A word is asked for more than its type when it names an event with at least this probability.
    private static let leastEvent: Float = 0.2

    /// A reader with the encoder of a model, whose tags and relations must be those of the treebanks.
    init(_ model: LanguageModel, tags: TagSet, relations: RelationSet) throws {
        guard let reader = EncoderReader(model) else { throw DataError.missing("the encoder") }
        guard reader.tags.names == tags.names, reader.relations.names == relations.names else {
            throw DataError.missing("the tags and relations of the treebanks")
        }
        self.reader = reader
        events = EventQuestions(model)
    }

    /// Fills in what is believed of neighbouring sentences, and the tags and trees of those without.
    func read(_ passage: inout [TrainingSentence]) {
        reader.read(passage.map(\.forms))
        for index in passage.indices { read(&passage[index], number: index) }
    }

    private func read(_ sentence: inout TrainingSentence, number: Int) {
        let given = sentence.heads.isEmpty ? nil : sentence.heads.map(Int.init)
        let heads = reader.score(number, heads: given)
        var beliefs = Beliefs()
        for word in 0..<sentence.count {
            beliefs.tags.add(reader.tagScores, at: word * reader.tagStride, count: reader.tags.names.count)
            beliefs.heads.add(reader.arcScores, at: (word + 1) * reader.arcStride, count: heads.count)
            beliefs.relations.add(
                reader.relationScores,
                at: word * reader.relationStride,
                count: reader.relations.names.count
            )
        }
        addEvents(number, words: sentence.count, &beliefs)
        sentence.beliefs = beliefs
        guard given == nil else { return }
        sentence.heads = heads.map(Int32.init)
        sentence.tags = (0..<sentence.count).map { UInt8(BeliefReader.best(beliefs.tags, $0)) }
        sentence.relations = [reader.relations.root]
        sentence.relations += (0..<sentence.count).map { UInt8(BeliefReader.best(beliefs.relations, $0)) }
    }

    /// Adds the event that a word may name: its type, and where that is likely, the other answers about it.
    private func addEvents(_ number: Int, words: Int, _ beliefs: inout Beliefs) {
        let isCandidate = (0..<words).map { word in
            BeliefReader.candidates.contains(reader.tags.universal[BeliefReader.best(beliefs.tags, word)])
        }
        var likely = isCandidate.map { $0 ? Float(1) : 0 }
        for (question, head) in events.heads.enumerated() {
            var answers = Beliefs.Question()
            reader.score(number, by: head, into: scores)
            for word in 0..<words {
                if likely[word] < BeliefReader.leastEvent {
                    answers.addNone()
                } else {
                    answers.add(scores, at: word * head.stride, count: head.labels.count, sum: likely[word])
                }
            }
            if question == 0 {
                for word in 0..<words { likely[word] = answers[word].reduce(0) { $0 + ($1.index == 0 ? 0 : $1.share) } }
            }
            beliefs.events.append(answers)
        }
    }

    private static func best(_ question: Beliefs.Question, _ word: Int) -> Int { Int(question[word].first?.index ?? 0) }
}

/// What is asked of words that may name events: their type (the first label: none), mode and status.
struct EventQuestions {
    /// The encoder's heads, which give the answers; none of a model without them.
    let heads: [LinearHead]

    /// The sections of these heads; those over the small network's vectors have numbers ten higher.
    static let sections: [UInt32] = [100, 101, 102], fastSections = sections.map { $0 + 10 }

    /// The questions of a model whose encoder has vectors of a width.
    init(_ model: LanguageModel) {
        let width = model.encoder?.width ?? 0
        let found = EventQuestions.sections.compactMap { number in
            model.slice(number: number).flatMap { LinearHead($0, inputs: width) }
        }
        heads = found.count == EventQuestions.sections.count ? found : []
    }
}
