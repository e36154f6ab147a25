internal import NewsText

/// Splits a paragraph into words and punctuation marks, as the English treebanks of Universal Dependencies do.
struct RuleBasedTokenizer {
    let abbreviations: Set<String>

    private static let clitics: Set<String> = ["s", "S", "ll", "re", "ve", "d", "m", "LL", "RE", "VE"]
    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’"]

    func tokens(of scalars: [Unicode.Scalar], in span: TextSpan) -> [Token] {
        var tokens: [Token] = []
        var position = span.start
        while position < span.end {
            if scalars[position].properties.isWhitespace {
                position += 1
                continue
            }
            let end = wordEnd(scalars, position, span.end)
            let spaced = end >= span.end || scalars[end].properties.isWhitespace
            tokens.append(Token(form: text(scalars, position, end), span: TextSpan(position, end), spaceAfter: spaced))
            position = end
        }
        return tokens
    }

    private func text(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }

    private func wordEnd(_ scalars: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Int {
        let first = scalars[start]
        if Self.isWord(first) { return wordEnd(startingWithLetter: start, scalars, limit) }
        if Self.apostrophes.contains(first), start > 0, Self.isWord(scalars[start - 1]) {
            return cliticEnd(scalars, start, limit) ?? start + 1
        }
        var end = start + 1
        if first == "." || first == "-" {
            while end < limit, scalars[end] == first { end += 1 }
        }
        return end
    }

    private func wordEnd(startingWithLetter start: Int, _ scalars: [Unicode.Scalar], _ limit: Int) -> Int {
        var end = start + 1
        while end < limit {
            if Self.isWord(scalars[end]) {
                end += 1
            } else if Self.apostrophes.contains(scalars[end]) {
                if isNegation(scalars, start, end, limit) { return end - 1 }
                guard cliticEnd(scalars, end, limit) == nil, end + 1 < limit, Self.isWord(scalars[end + 1]) else {
                    break
                }
                end += 1
            } else if isInsideNumberOrInitials(scalars, start, end, limit) {
                end += 1
            } else {
                break
            }
        }
        return negationStart(scalars, start, end, limit) ?? end
    }

    /// `'s`, `'ll` and the like, when they end the word.
    private func cliticEnd(_ scalars: [Unicode.Scalar], _ apostrophe: Int, _ limit: Int) -> Int? {
        var end = apostrophe + 1
        while end < limit, end < apostrophe + 4, Self.isWord(scalars[end]) { end += 1 }
        return Self.clitics.contains(text(scalars, apostrophe + 1, end)) ? end : nil
    }

    /// In *don't* the second word starts at the `n`.
    private func isNegation(_ scalars: [Unicode.Scalar], _ start: Int, _ apostrophe: Int, _ limit: Int) -> Bool {
        apostrophe > start + 1 && (scalars[apostrophe - 1] == "n" || scalars[apostrophe - 1] == "N")
            && apostrophe + 1 < limit && (scalars[apostrophe + 1] == "t" || scalars[apostrophe + 1] == "T")
            && (apostrophe + 2 == limit || !Self.isWord(scalars[apostrophe + 2]))
    }

    /// A word that is itself `n't`.
    private func negationStart(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, _ limit: Int) -> Int? {
        guard end == start + 1, scalars[start] == "n", end + 1 < limit, Self.apostrophes.contains(scalars[end]),
            scalars[end + 1] == "t"
        else { return nil }
        return end + 2
    }

    /// The point in *U.S.* and *Gen.*, the comma in *1,000*.
    private func isInsideNumberOrInitials(
        _ scalars: [Unicode.Scalar],
        _ start: Int,
        _ at: Int,
        _ limit: Int
    ) -> Bool {
        let mark = scalars[at]
        guard mark == "." || mark == "," || mark == ":" else { return false }
        let next = at + 1 < limit ? scalars[at + 1] : " "
        if Self.isDigit(scalars[at - 1]), Self.isDigit(next) { return true }
        guard mark == "." else { return false }
        let isInitial = scalars[at - 1].properties.isAlphabetic && (at - 1 == start || scalars[at - 2] == ".")
        if isInitial { return scalars[at - 1].properties.isUppercase || at - 1 > start || Self.isWord(next) }
        return abbreviations.contains(text(scalars, start, at))
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || isDigit(scalar) || scalar.properties.generalCategory == .nonspacingMark
            || scalar == "_"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
    }
}
