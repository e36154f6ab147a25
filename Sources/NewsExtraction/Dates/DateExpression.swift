package import NewsText

/// A date expression of a text on its own, without a model: what `newsgraph-measure dates` looks at.
package struct DateExpression: Hashable, Sendable {
    /// The words, as cut by blanks.
    package var words: Range<Int>
    /// ISO 8601-1 date or interval; an open end is `..`.
    package var value: String

    /// All date expressions of a text, open intervals and vague ones (*the week*) included.
    package static func all(in text: String, anchor: CalendarDate?) -> [DateExpression] {
        let lexemes = DateLexer.lexemes(text)
        let grammar = DateGrammar(lexemes: lexemes, anchor: anchor)
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        let direction = DateDirection(
            words: words,
            isPast: words.map { $0 == "was" || $0 == "were" || $0.hasSuffix("ed") }
        )
        var found: [DateExpression] = []
        var index = 0
        while index < lexemes.count {
            guard let match = grammar.match(at: index) else {
                index += 1
                continue
            }
            let range = lexemes[index].word..<lexemes[match.end - 1].word + 1
            let value = direction.looksForward(from: range.lowerBound) ? match.future : match.past
            found.append(DateExpression(words: range, value: value.description))
            index = max(match.end, index + 1)
        }
        return found
    }
}
