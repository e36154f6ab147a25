/// Finds the ends of sentences in the words of a paragraph.
struct RuleBasedSentenceSplitter {
    let vocabulary: RuleBasedVocabulary

    private static let enders: Set<String> = [".", "!", "?", "…", "..."]
    private static let closers: Set<String> = ["”", "’", ")", "]", "»"]
    private static let openers: Set<String> = ["“", "‘", "\"", "'", "(", "[", "«"]

    func split(_ tokens: [Token]) -> [ArraySlice<Token>] {
        var sentences: [ArraySlice<Token>] = []
        var start = 0
        var index = 0
        while index < tokens.count {
            guard let end = endOfSentence(tokens, at: index) else {
                index += 1
                continue
            }
            sentences.append(tokens[start..<end])
            start = end
            index = end
        }
        if start < tokens.count { sentences.append(tokens[start...]) }
        return sentences
    }

    /// One past the last word of the sentence, when the word at `index` ends one.
    private func endOfSentence(_ tokens: [Token], at index: Int) -> Int? {
        let isMark = Self.enders.contains(tokens[index].form)
        guard isMark || isAbbreviationAtEnd(tokens, index) else { return nil }
        var end = index + 1
        while end < tokens.count, !tokens[end - 1].spaceAfter, isCloser(tokens[end]) { end += 1 }
        guard end < tokens.count else { return end }
        guard tokens[end - 1].spaceAfter || end - 1 > index else { return nil }
        return startsSentence(tokens[end].form) ? end : nil
    }

    private func isCloser(_ token: Token) -> Bool {
        Self.closers.contains(token.form) || token.form == "\"" || token.form == "'"
    }

    private func startsSentence(_ form: String) -> Bool {
        if Self.openers.contains(form) { return true }
        guard let first = form.unicodeScalars.first else { return false }
        return first.properties.isUppercase || first.properties.numericType != nil
            || !first.properties.isLowercase && first.properties.isAlphabetic
    }

    /// *… in the U.S. The …*: an abbreviation before a capitalised function word.
    private func isAbbreviationAtEnd(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].form.hasSuffix("."), tokens[index].form.utf8.count > 3, index + 1 < tokens.count else {
            return false
        }
        let next = tokens[index + 1].form
        return next.first?.isUppercase == true && vocabulary.closedClass[next.lowercased()] != nil
    }
}
