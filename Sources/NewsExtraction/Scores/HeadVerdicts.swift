internal import NewsOntology

/// Where lexicon and rules say one thing and the heads another: how much likelier the heads must find theirs.
struct HeadVerdicts {
    let evidence: HeadEvidence
    let traits: EventTraits

    private var reading: EventReading { evidence.reading }

    /// The frame of a trigger, of another type where the heads are surer of that than the lexicon's row is.
    func frame(_ trigger: Trigger, word: Int) -> EventFrame {
        let frame = trigger.frame
        // What a user says of a word is not for the heads to doubt.
        guard frame.source == nil else { return withMode(frame, word) }
        let type = reading.types.likeliest(word)
        let own = reading.types[word, frame.type] * HeadVerdicts.trust(frame)
        guard type != frame.type, reading.types[word, type] > own,
            var other = traits.frame(type, isVerb: frame.isVerb, words: frame.words)
        else { return withMode(frame, word) }
        other.complement = frame.complement
        other.weight = frame.weight
        return withMode(other, word)
    }

    /// How much a row of the lexicon counts: the surer its word is of one meaning, the more.
    private static func trust(_ frame: EventFrame) -> Float {
        let factor: Float =
            switch frame.weight {
            // *recalled its envoy*: of several words that have one meaning together, no context makes another.
            case .strong where frame.words.count > 1: .infinity
            case .strong: 150
            case .normal: 80
            case .weak: 25
            case .none: 1
            }
        return frame.words.count > 1 ? 2 * factor : factor
    }

    private func withMode(_ frame: EventFrame, _ word: Int) -> EventFrame {
        guard frame.mode == nil else { return frame }
        let mode = reading.modes.likeliest(word)
        guard reading.modes[word, mode] > 0.6, frame.type.modes.contains(mode) else { return frame }
        var frame = frame
        frame.mode = mode
        return frame
    }

    private static let hypotheses: Set<String> = ["?", "imagine", "suppose", "supposing", "if", "unless", "as if"]

    private static func isHypothetical(_ cue: String) -> Bool { hypotheses.contains(cue.lowercased()) }

    /// The status of an event for which the rules found one, with a cue or without.
    func status(_ rule: EventStatus, cue: String?, word: Int) -> EventStatus {
        let status = reading.statuses.likeliest(word)
        // What the grammar denies, and what is asked, is no matter of likelihood.
        if let cue, rule == .denied || rule == .possible && HeadVerdicts.isHypothetical(cue) { return rule }
        let own = reading.statuses[word, rule] * (cue == nil ? 4 : rule == .calledFor ? 1000 : 60)
        return reading.statuses[word, status] > own ? status : rule
    }
}
