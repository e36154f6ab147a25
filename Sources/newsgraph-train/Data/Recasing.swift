import NewsLanguage

/// Copies of training sentences in title case, capitals and lower case, so that headlines are understood.
enum Recasing {
    /// Every so many sentences one is copied.
    private static let interval = 12

    /// The numbers of the sentences to copy and their new words.
    static func copies(_ forms: [[String]], seed: UInt64) -> [(index: Int, forms: [String])] {
        var random = Randomness(seed: seed)
        var out: [(index: Int, forms: [String])] = []
        for index in forms.indices where random.below(interval) == 0 {
            switch random.below(4) {
            case 0: out.append((index, forms[index].map { $0.uppercased() }))
            case 1: out.append((index, forms[index].map { $0.lowercased() }))
            default: out.append((index, titled(forms[index])))
            }
        }
        return out
    }

    private static let small: Set = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "nor", "of", "on", "or", "over", "the",
        "to", "with", "n't", "'s", "'re", "'ll", "'ve", "'d", "'m", "’s", "n’t",
    ]

    private static func titled(_ forms: [String]) -> [String] {
        forms.enumerated().map { index, form in
            index > 0 && small.contains(form) ? form : form.prefix(1).uppercased() + form.dropFirst()
        }
    }
}

extension [TrainingSentence] {
    /// Copies of some sentences with other capitals, without lexemes.
    func recased() -> [TrainingSentence] {
        Recasing.copies(map(\.forms), seed: 11).map { copy in
            var sentence = self[copy.index]
            sentence.forms = copy.forms
            return sentence
        }
    }
}

extension [NamedSentence] {
    /// Copies of some sentences with other capitals, without lexemes.
    func recased() -> [NamedSentence] {
        Recasing.copies(map(\.forms), seed: 12).map { copy in
            var sentence = self[copy.index]
            sentence.forms = copy.forms
            return sentence
        }
    }

    /// Fills in lexemes and tags.
    mutating func prepare(lexicon: Lexicon, parsers: ParserEnsemble) {
        var cache = LexemeCache(lexicon: lexicon)
        var parsers = parsers
        var tree = DependencyTree()
        for index in indices {
            self[index].lexemes = cache.padded(self[index].forms)
            parsers.parse(self[index].lexemes, tags: &self[index].tags, tree: &tree)
        }
    }
}
