/// Everything that features ask about one form, computed once a form.
package struct Lexeme: Sendable {
    /// The hash of the normalised form, case kept.
    package var form: UInt64 = 0
    /// The hash of the normalised form in lower case.
    package var lower: UInt64 = 0
    /// Hashes of the first one, two and three letters, in lower case.
    package var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Hashes of the last one to four letters, in lower case.
    package var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// The hash of the collapsed shape (`Xx`, `X.X.`, `d-x`).
    package var shape: UInt64 = 0
    /// The word cluster, and its ancestors of 4, 6 and 10 bits; 0 for a word without one.
    package var cluster: UInt64 = 0, cluster4: UInt64 = 0, cluster6: UInt64 = 0, cluster10: UInt64 = 0
    /// The set of tags the form bears in training; 0 for a rare form.
    package var ambiguity: UInt64 = 0
    /// Whether the form begins with a capital.
    package var isCapitalised = false
    /// Whether every letter is a capital, and there are two or more.
    package var isAllCapitals = false
    /// Whether the form holds a letter.
    package var hasLetter = false

    /// A place before the first word or after the last.
    package static func boundary(_ number: UInt64) -> Lexeme {
        var lexeme = Lexeme()
        let value = Hash64.mix(0xB0B0, number)
        lexeme.form = value
        lexeme.lower = value
        lexeme.shape = value
        lexeme.suffixes = (value, value, value, value)
        lexeme.cluster = value
        lexeme.cluster4 = value
        lexeme.cluster6 = value
        lexeme.cluster10 = value
        lexeme.ambiguity = value
        return lexeme
    }
}
