/// Names as runs of capitalised words.
struct RuleBasedNameFinder: SentenceStage {
    let vocabulary: RuleBasedVocabulary

    private static let connectors: Set<String> = [
        "bin", "ibn", "al", "el", "van", "von", "de", "da", "di", "del", "la", "le", "ben", "der",
    ]

    func apply(to sentence: inout Sentence) {
        var names: [NameMention] = []
        var index = 0
        while index < sentence.tokens.count {
            let end = endOfRun(sentence.tokens, index)
            if end > index { names.append(NameMention(tokens: index..<end, kind: kind(sentence.tokens[index..<end]))) }
            index = max(end, index + 1)
        }
        sentence.names = names
    }

    private func endOfRun(_ tokens: [Token], _ start: Int) -> Int {
        guard isNameWord(tokens, start) else { return start }
        var end = start + 1
        while end < tokens.count {
            if isNameWord(tokens, end) {
                end += 1
            } else if end + 1 < tokens.count, isNameWord(tokens, end + 1), joins(tokens, end) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func joins(_ tokens: [Token], _ index: Int) -> Bool {
        let form = tokens[index].form
        return Self.connectors.contains(form)
            || form == "-" && !tokens[index].spaceAfter && !tokens[index - 1].spaceAfter
    }

    private func isNameWord(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.upos == .properNoun else { return false }
        return index > 0 || !vocabulary.notNames.contains(token.form.lowercased())
    }

    private func kind(_ tokens: ArraySlice<Token>) -> NameMention.Kind {
        tokens.count > 1 && tokens.contains { vocabulary.givenNames.contains($0.form) } ? .person : .miscellaneous
    }
}
