/// What the tokenizers of uncased BERT models make of one character outside ASCII.
///
/// They know the categories of Unicode 8, so later characters are unassigned for them: neither marks of any kind nor
/// dropped. Decompositions and lower case are newer. Marks that are kept stay in the order they are written in: to bring
/// them into the canonical one would change the pieces only of a vocabulary that has such marks, as of musical notes.
enum WordPieceCharacter {
    /// How a character stands in a word.
    enum Role {
        /// Of no account.
        case dropped
        /// Parts words.
        case blank
        /// A word of its own.
        case ideograph
        /// A letter, sign or punctuation mark.
        case other
    }

    /// How a character stands in a word.
    static func role(of scalar: UInt32) -> Role {
        guard scalar != 0xFFFD, let value = Unicode.Scalar(scalar) else { return .dropped }
        if isIdeograph(scalar) { return .ideograph }
        switch category(of: value) {
        case .control, .format, .privateUse: return .dropped
        default: return value.properties.isWhitespace ? .blank : .other
        }
    }

    /// Hands out what is left of a character in lower case and without its accents, and whether it is punctuation,
    /// which is a word of its own.
    static func forEachLetter(of scalar: UInt32, _ body: (_ letter: UInt32, _ isMark: Bool) -> Void) {
        BaseLetters.forEach(of: scalar) { letter in
            if letter < 0x80 {
                body(FormNormalizer.lowercase(letter), !CharacterClass.of(letter).isWord)
            } else if let value = Unicode.Scalar(letter) {
                handOut(value, body)
            }
        }
    }

    private static func handOut(_ letter: Unicode.Scalar, _ body: (_ letter: UInt32, _ isMark: Bool) -> Void) {
        switch category(of: letter) {
        case .nonspacingMark: break
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            body(letter.value, true)
        default:
            guard letter.properties.changesWhenLowercased else { return body(letter.value, false) }
            for lower in letter.properties.lowercaseMapping.unicodeScalars { body(lower.value, false) }
        }
    }

    /// The category of a character in Unicode 8.
    private static func category(of scalar: Unicode.Scalar) -> Unicode.GeneralCategory {
        switch scalar.value {
        // Those that have changed since.
        case 0x166D, 0x111C9: .otherPunctuation
        case 0x1734, 0x1171E: .nonspacingMark
        case 0x1885, 0x1886: .otherLetter
        case 0xA9BD: .spacingMark
        default: (scalar.properties.age?.major ?? .max) <= 8 ? scalar.properties.generalCategory : .unassigned
        }
    }

    /// Chinese characters, in the blocks that the first BERT listed.
    private static func isIdeograph(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B81F,
            0x2B920...0x2CEAF, 0x2F800...0x2FA1F:
            true
        default: false
        }
    }
}
