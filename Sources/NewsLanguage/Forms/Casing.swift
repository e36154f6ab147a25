/// What the capitals of a sentence tell.
package enum Casing {
    /// Whether most of a sentence's words are in capitals, so that capitals say nothing.
    package static func isAllCapitals(_ lexemes: [Lexeme]) -> Bool {
        var capitals = 0
        var words = 0
        for lexeme in lexemes where lexeme.hasLetter {
            words += 1
            if lexeme.isAllCapitals { capitals += 1 }
        }
        return words > 2 && capitals * 3 > words * 2
    }
}
