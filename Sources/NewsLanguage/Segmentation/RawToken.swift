/// A syntactic word as the tokenizer finds it.
package struct RawToken: Hashable, Sendable {
    /// The code points of the text.
    package var range: Range<Int>
    /// Whether the word and the one before it are parts of one multiword token.
    package var continuesToken: Bool
    /// Whether a blank or the end of the text follows.
    package var spaceAfter: Bool

    /// A word at a place.
    package init(range: Range<Int>, continuesToken: Bool, spaceAfter: Bool) {
        self.range = range
        self.continuesToken = continuesToken
        self.spaceAfter = spaceAfter
    }
}

/// What stands between two neighbouring characters of one chunk.
package enum WordBoundary: UInt8, Sendable {
    /// The characters belong to one word.
    case none = 0
    /// A new token begins.
    case token = 1
    /// A new word of the same multiword token begins.
    case word = 2
}
