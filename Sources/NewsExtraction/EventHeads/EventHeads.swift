package import NewsLanguage
internal import NewsOntology

/// What a model has learnt of events beside the encoder: which words name one, of what type, mode and status, who takes
/// part, and which words name the same one.
package struct EventHeads: Sendable {
    /// The sections of a model that hold them.
    package enum Section: UInt32, CaseIterable, Sendable {
        /// Labels of words.
        case types = 100, modes, statuses
        /// Labels of a word and a mention of an entity; whether two words name one event.
        case participants, sames
    }

    /// How likely a word must name an event to count as one.
    package static let threshold: Float = 0.5

    /// Labels of words; the first type is that of a word that names no event, the first mode is none.
    let types: LabelHead<EventType>, modes: LabelHead<EventMode>, statuses: LabelHead<EventStatus>
    /// Scores of the roles of a mention, and of two words being one event.
    let participants: PairHead, sames: PairHead
    /// How many numbers a word's vector has.
    let width: Int

    /// The heads of a model; `nil` for a model without an encoder or without them, or where one is malformed or has a
    /// label that the ontology does not know.
    package init?(_ model: LanguageModel) {
        guard let encoder = model.encoder else { return nil }
        self.init(width: encoder.width) { model.slice(number: $0.rawValue) }
    }

    /// Heads over vectors of a width, from their sections.
    package init?(width: Int, slice: (Section) -> ModelSlice?) {
        guard let types = slice(.types).flatMap({ LabelHead<EventType>($0, inputs: width, hasNone: true) }),
            let modes = slice(.modes).flatMap({ LabelHead<EventMode>($0, inputs: width, hasNone: true) }),
            let statuses = slice(.statuses).flatMap({ LabelHead<EventStatus>($0, inputs: width, hasNone: false) }),
            let participants = slice(.participants).flatMap({ PairHead($0, inputs: width) }),
            let sames = slice(.sames).flatMap({ PairHead($0, inputs: width) })
        else { return nil }
        (self.types, self.modes, self.statuses) = (types, modes, statuses)
        (self.participants, self.sames, self.width) = (participants, sames, width)
        guard pairsAreUsable else { return nil }
    }

    /// Whether the heads of pairs have the labels, the words and the facts that are asked of them.
    private var pairsAreUsable: Bool {
        participants.labels == EventRole.allCases.map(\.rawValue)
            && (participants.leftWords, participants.rightWords) == (1, 3)
            && participants.factCount == EventFacts.ofMention(types: types.labels.count).count
            && sames.labels.count == 1 && (sames.leftWords, sames.rightWords) == (1, 1)
            && sames.factCount == EventFacts.ofWords.count
    }
}
