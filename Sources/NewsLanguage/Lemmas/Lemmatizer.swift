/// Gives the dictionary form of a word from its form and tag: known exceptions, else the rule of the longest ending.
///
/// Source: edit scripts after Chrupała, *Simple Data-Driven Context-Sensitive Lemmatization* (2006).
package struct Lemmatizer: Sendable {
    private let scripts: [EditScript]
    private let rules: IdentifierTable
    private let exceptions: IdentifierTable

    /// A lemmatiser of these tables.
    package init(scripts: [EditScript], rules: IdentifierTable, exceptions: IdentifierTable) {
        self.scripts = scripts
        self.rules = rules
        self.exceptions = exceptions
    }

    /// The lemma of a form; `tag` is the hash of its joint tag.
    package func lemma(_ form: String, lexeme: Lexeme, tag: UInt64) -> String {
        let number = exceptions[LemmaKeys.form(form, lexeme, tag: tag)] ?? rule(form, lexeme, tag)
        guard let number, Int(number) < scripts.count else { return form }
        return scripts[Int(number)].apply(to: form)
    }

    /// The number of the script that the rules choose.
    package func rule(_ form: String, _ lexeme: Lexeme, _ tag: UInt64) -> UInt32? {
        let scalars = LemmaKeys.scalars(form)
        for length in stride(from: scalars.count, through: 0, by: -1) {
            if let number = rules[LemmaKeys.suffix(scalars, length: length, lexeme: lexeme, tag: tag)] {
                return number
            }
        }
        return nil
    }
}
