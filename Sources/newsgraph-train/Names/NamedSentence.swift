import NewsLanguage

/// A sentence with its names, ready to learn from or to measure with.
struct NamedSentence {
    /// The words as written.
    var forms: [String]
    /// The names.
    var names: [NameMention]
    /// The words' lexemes, with two boundary lexemes on each side.
    var lexemes: [Lexeme] = []
    /// The tags a tagger gives.
    var tags: [UInt8] = []

    /// The gold labels.
    var labels: [UInt8] { NameLabels.labels(names, count: forms.count) }
}

extension NameMention.Kind {
    /// The coarse type of a label of any of the corpora, by its name without `B-` or `I-`.
    init?(corpusLabel: some StringProtocol) {
        switch corpusLabel.lowercased() {
        case "per", "person", "politician": self = .person
        case "org", "organisation", "organization", "politicalparty": self = .organisation
        case "loc", "location", "country", "place": self = .location
        case "misc", "oth", "event", "election": self = .miscellaneous
        default: return nil
        }
    }
}
