/// Universal tags, lemmas and features from word lists, endings and the word before.
struct RuleBasedTagger: SentenceStage {
    let vocabulary: RuleBasedVocabulary
    private let lemmatizer: RuleBasedLemmatizer

    init(vocabulary: RuleBasedVocabulary) {
        self.vocabulary = vocabulary
        lemmatizer = RuleBasedLemmatizer(vocabulary: vocabulary)
    }

    func apply(to sentence: inout Sentence) {
        for index in sentence.tokens.indices {
            let tag = tag(of: index, in: sentence.tokens)
            sentence.tokens[index].upos = tag
            complete(&sentence.tokens, index)
        }
    }

    // MARK: Tags

    private func tag(of index: Int, in tokens: [Token]) -> UniversalPOS {
        let form = tokens[index].form
        let lower = form.lowercased()
        guard let first = form.unicodeScalars.first else { return .other }
        if first.properties.numericType != nil { return .numeral }
        if !first.properties.isAlphabetic, vocabulary.closedClass[lower] == nil { return .punctuation }
        if let closed = closedTag(lower, index, tokens) { return closed }
        if first.properties.isUppercase {
            if vocabulary.demonyms.contains(form) { return .adjective }
            if index > 0 || vocabulary.givenNames.contains(form) || !lemmatizer.isKnownVerb(lower) {
                return .properNoun
            }
        }
        return openTag(lower, index, tokens)
    }

    private func closedTag(_ lower: String, _ index: Int, _ tokens: [Token]) -> UniversalPOS? {
        guard let tag = vocabulary.closedClass[lower] else { return nil }
        let isName = index > 0 && tokens[index].form.first?.isUppercase == true && tag != .pronoun
        if isName, tag == .adjective || lower == "may" || lower == "will" { return .properNoun }
        if lower == "to", nextIsVerb(index, tokens) { return .particle }
        if lower == "that", index > 0, tokens[index - 1].upos == .noun { return .pronoun }
        return tag
    }

    private func nextIsVerb(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1].form
        guard next.first?.isLowercase == true else { return false }
        if ["be", "have", "do"].contains(next) { return true }
        let isBase = !next.hasSuffix("ing") && !next.hasSuffix("ed") && lemmatizer.verb(next) == next
        guard isBase, vocabulary.closedClass[next] == nil else { return false }
        return vocabulary.verbs.contains(next) && !followedByNounUse(index + 1, tokens)
            || !vocabulary.nouns.contains(next) && !next.hasSuffix("s") && !next.hasSuffix("ion")
    }

    /// *to support of …*: the base form is a noun when *of* follows.
    private func followedByNounUse(_ index: Int, _ tokens: [Token]) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].form == "of"
    }

    private func openTag(_ lower: String, _ index: Int, _ tokens: [Token]) -> UniversalPOS {
        if lower.hasSuffix("ly"), lower.utf8.count > 4, !vocabulary.verbs.contains(lower) { return .adverb }
        if lemmatizer.isKnownVerb(lower), isVerb(lower, index, tokens) { return .verb }
        if lower.hasSuffix("ed"), lower.utf8.count > 4 { return followsDeterminer(index, tokens) ? .adjective : .verb }
        if lower.hasSuffix("ing"), lower.utf8.count > 5 { return followsDeterminer(index, tokens) ? .noun : .verb }
        let adjectiveEndings = ["ous", "ful", "ive", "ical", "able", "ible", "ish", "less", "ary", "ial", "onal", "ic"]
        if adjectiveEndings.contains(where: lower.hasSuffix), !vocabulary.nouns.contains(lower) { return .adjective }
        return .noun
    }

    private func isVerb(_ lower: String, _ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0 else { return !vocabulary.nouns.contains(lemmatizer.noun(lower)) || lower.hasSuffix("ing") }
        let before = tokens[index - 1]
        let finite = vocabulary.irregularVerbs[lower] != nil || lower.hasSuffix("ed")
        switch before.upos {
        case .auxiliary, .pronoun: return !Self.possessives.contains(before.form.lowercased())
        case .particle: return before.form == "to" || before.lemma == "not"
        case .determiner: return false
        case .adposition: return lower.hasSuffix("ing")
        case .adjective: return finite && vocabulary.demonyms.contains(before.form)
        case .properNoun, .adverb: return true
        default: return finite || lower.hasSuffix("ing") || !vocabulary.nouns.contains(lemmatizer.noun(lower))
        }
    }

    private static let possessives: Set<String> = ["his", "her", "its", "their", "our", "your", "my"]

    private func followsDeterminer(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1]
        return [.determiner, .adjective, .numeral].contains(before.upos) || before.form.hasSuffix("’s")
            || before.form == "'s" || Self.possessives.contains(before.form.lowercased())
    }

    // MARK: Lemmas and features

    private func complete(_ tokens: inout [Token], _ index: Int) {
        let lower = tokens[index].form.lowercased()
        switch tokens[index].upos {
        case .verb, .auxiliary: completeVerb(&tokens, index, lower)
        case .noun:
            tokens[index].lemma = lemmatizer.noun(lower)
            tokens[index].features.number = tokens[index].lemma == lower ? .singular : .plural
        case .properNoun: tokens[index].lemma = tokens[index].form
        case .particle where ["not", "n't", "n’t"].contains(lower):
            tokens[index].lemma = "not"
            tokens[index].features.polarity = .negative
        default: tokens[index].lemma = lower
        }
    }

    private func completeVerb(_ tokens: inout [Token], _ index: Int, _ lower: String) {
        let auxiliary = tokens[..<index].last { ![.adverb, .particle].contains($0.upos) }
        tokens[index].lemma = lemmatizer.verb(lower)
        var features = Features()
        if lower.hasSuffix("ing") {
            features.verbForm = .gerund
        } else if index > 0, tokens[index - 1].form == "to" {
            features.verbForm = .infinitive
        } else if lower.hasSuffix("ed") || vocabulary.irregularVerbs[lower] != nil {
            let follows = auxiliary?.upos == .auxiliary ? auxiliary?.lemma : nil
            features.verbForm = follows == "be" || follows == "have" ? .participle : .finite
            features.tense = .past
            features.voice = follows == "be" ? .passive : nil
        } else {
            features.verbForm = auxiliary?.upos == .auxiliary ? .infinitive : .finite
            features.tense = .present
        }
        tokens[index].features = features
    }
}
