/// Known words as running text: one blank after each, wherever `spaceAfter` does not say otherwise.
package struct JoinedWords {
    /// The text so far.
    package private(set) var text = ""
    /// Its words.
    package private(set) var tokens: [RawToken] = []
    private var position = 0

    /// No words yet.
    package init() {}

    /// Adds a blank where the text does not end in one.
    package mutating func addBlank() {
        guard !text.isEmpty, text.last != " " else { return }
        text += " "
        position += 1
    }

    /// Adds words.
    package mutating func add(_ words: [CoNLLUSentence.Word]) {
        for word in words {
            let count = word.form.unicodeScalars.count
            tokens.append(
                RawToken(
                    range: position..<position + count,
                    continuesToken: word.continuesToken,
                    spaceAfter: word.spaceAfter
                )
            )
            text += word.form + (word.spaceAfter ? " " : "")
            position += count + (word.spaceAfter ? 1 : 0)
        }
    }
}
