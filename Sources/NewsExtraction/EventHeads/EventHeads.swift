package import NewsLanguage
internal import NewsOntology

/// What a model has learnt of events beside the encoder: which words name one, of what type, mode and status, who takes
/// part, and which words name the same one.
///
/// Other heads read the vectors of the small network in their place; they need not know who takes part, and which words
/// name the same event.
package struct EventHeads: Sendable {
    /// The sections of a model that hold them, by their numbers for the vectors of the encoder.
    package enum Section: UInt32, CaseIterable, Sendable {
        /// Labels of words.
        case types = 100, modes, statuses
        /// Labels of a word and a mention of an entity; whether two words name one event.
        case participants, sames

        /// The number of the section for the vectors of the encoder or of the small network.
        package func number(_ accuracy: TrainedAnalyzer.Accuracy) -> UInt32 {
            switch accuracy {
            case .standard: rawValue
            case .fast: rawValue + 10
            }
        }
    }

    /// How likely a word must name an event to count as one.
    package static let threshold: Float = 0.5

    /// Labels of words; the first type is that of a word that names no event, the first mode is none.
    let types: LabelHead<EventType>, modes: LabelHead<EventMode>, statuses: LabelHead<EventStatus>
    /// Scores of the roles of a mention, and of two words being one event; `nil` only beside the small network.
    let participants: PairHead?, sames: PairHead?
    /// How many numbers a word's vector has, and whether it is the encoder's or the small network's.
    let width: Int, accuracy: TrainedAnalyzer.Accuracy

    /// The heads of a model over the vectors of its encoder, or of its small network.
    ///
    /// They are `nil` for a model without them or without that encoder, or where one is malformed or has a label that
    /// the ontology does not know.
    package init?(_ model: LanguageModel, accuracy: TrainedAnalyzer.Accuracy = .standard) {
        let own = accuracy == .fast ? model.parser.shape.output : model.encoder?.width
        guard let width = own else { return nil }
        self.init(width: width, accuracy: accuracy) { model.slice(number: $0.number(accuracy)) }
    }

    /// Heads over vectors of a width, from their sections.
    package init?(
        width: Int,
        accuracy: TrainedAnalyzer.Accuracy = .standard,
        slice: (Section) -> ModelSlice?
    ) {
        guard let types = slice(.types).flatMap({ LabelHead<EventType>($0, inputs: width, hasNone: true) }),
            let modes = slice(.modes).flatMap({ LabelHead<EventMode>($0, inputs: width, hasNone: true) }),
            let statuses = slice(.statuses).flatMap({ LabelHead<EventStatus>($0, inputs: width, hasNone: false) })
        else { return nil }
        (self.types, self.modes, self.statuses) = (types, modes, statuses)
        (self.width, self.accuracy) = (width, accuracy)
        let (participants, sames) = (slice(.participants), slice(.sames))
        self.participants = participants.flatMap { PairHead($0, inputs: width) }
        self.sames = sames.flatMap { PairHead($0, inputs: width) }
        let isComplete = accuracy == .fast || participants != nil && sames != nil
        guard isComplete, participants == nil || participantsAreUsable, sames == nil || samesAreUsable else {
            return nil
        }
    }

    /// Whether the head of roles has the labels, the words and the facts that are asked of it.
    private var participantsAreUsable: Bool {
        guard let participants else { return false }
        return participants.labels == EventRole.allCases.map(\.rawValue)
            && (participants.leftWords, participants.rightWords) == (1, 3)
            && participants.factCount == EventFacts.ofMention(types: types.labels.count).count
    }

    /// Whether the head of two words has the one label, the words and the facts that are asked of it.
    private var samesAreUsable: Bool {
        guard let sames else { return false }
        return sames.labels.count == 1 && (sames.leftWords, sames.rightWords) == (1, 1)
            && sames.factCount == EventFacts.ofWords.count
    }
}
