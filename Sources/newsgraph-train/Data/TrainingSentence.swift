import NewsLanguage

/// A sentence of the treebanks, or of raw text, ready to learn from.
struct TrainingSentence {
    /// The words as written.
    var forms: [String]
    /// Whether nobody has annotated the sentence.
    var isRaw = false
    /// The words' lexemes, with two boundary lexemes on each side.
    var lexemes: [Lexeme] = []
    /// The numbers of the joint tags; 255 for a tag that no model has.
    var tags: [UInt8] = []
    /// The heads, from 1, 0 for the root; the first place is the root's own.
    var heads: [Int32] = []
    /// The numbers of the relations, with the root first; 255 for one that no model has.
    var relations: [UInt8] = []
    /// What the encoder holds likely.
    var beliefs: Beliefs?

    /// The number of words.
    var count: Int { max(0, lexemes.count - 4) }
}

extension LexemeCache {
    /// The lexemes of forms with two boundary lexemes on each side.
    mutating func padded(_ forms: [String]) -> [Lexeme] {
        var out = [Lexeme.boundary(2), Lexeme.boundary(1)]
        for form in forms {
            let bytes = Array(form.utf8)
            let number = index(of: bytes, 0..<bytes.count)
            out.append(lexemes[number])
        }
        return out + [Lexeme.boundary(3), Lexeme.boundary(4)]
    }
}
