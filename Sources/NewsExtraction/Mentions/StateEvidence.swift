internal import NewsLanguage
internal import NewsOntology

/// The states that an article speaks of, and where: by name, by demonym, by a town or region of theirs.
struct StateEvidence {
    /// A word that speaks of a state.
    struct Word {
        var tokens: Range<Int>
        /// ISO 3166-1 alpha-3.
        var state: String
    }

    /// For each sentence the words in it.
    private(set) var words: [[Word]] = []
    /// How often each state is meant.
    private(set) var counts: [String: Int] = [:]

    /// The share of all words from which on an article is about one state.
    private static let main = 0.6

    init(_ scans: [SentenceScan], _ gazetteer: Gazetteer) {
        words = scans.map { scan in
            scan.mentions.compactMap { mention in
                guard case .known(let entry, _) = mention.referent else { return nil }
                return gazetteer.state(around: entry).map { Word(tokens: mention.tokens, state: $0) }
            }
        }
        for word in words.joined() { counts[word.state, default: 0] += 1 }
    }

    /// The state that an article as a whole is about, where it is about one.
    var main: String? {
        let all = counts.values.reduce(0, +)
        return counts.first { Double($0.value) >= Self.main * Double(all) }?.key
    }

    /// The states of a sentence, but for words within a range.
    func states(in sentence: Int, outside range: Range<Int>) -> Set<String> {
        Set(words[sentence].filter { !$0.tokens.overlaps(range) }.map(\.state))
    }

    /// The state right before or after a name: *New Zealand's Labour Party*, *the Supreme Court of Ghana*, *the
    /// Conservatives in Canada*.
    func owner(of tokens: Range<Int>, _ scan: SentenceScan) -> String? {
        let before = tokens.lowerBound - (scan.isPossessive(tokens.lowerBound - 1) ? 1 : 0)
        if let owner = words[scan.index].first(where: { $0.tokens.upperBound == before }) { return owner.state }
        guard ["of", "in"].contains(scan.lower(tokens.upperBound)) else { return nil }
        let next = tokens.upperBound + (scan.lower(tokens.upperBound + 1) == "the" ? 2 : 1)
        return words[scan.index].first { $0.tokens.lowerBound == next }?.state
    }
}
