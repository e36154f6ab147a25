/// Computes the lexeme of a form from its scalars.
struct LexemeBuilder {
    private var scalars: [UInt32] = []
    private var lower: [UInt32] = []
    private var shape: [UInt32] = []

    /// The lexeme of UTF-8 bytes under a lexicon.
    mutating func build(_ bytes: [UInt8], _ range: Range<Int>, lexicon: Lexicon) -> Lexeme {
        FormNormalizer.scalars(of: bytes, range, into: &scalars)
        lower.removeAll(keepingCapacity: true)
        for scalar in scalars { lower.append(FormNormalizer.lowercase(scalar)) }
        var lexeme = Lexeme()
        lexeme.form = Hash64.of(scalars, seed: FormSeed.form)
        lexeme.lower = Hash64.of(lower, seed: FormSeed.form)
        addAffixes(to: &lexeme)
        addShape(to: &lexeme)
        lexicon.describe(&lexeme)
        return lexeme
    }

    private func addAffixes(to lexeme: inout Lexeme) {
        func prefix(_ n: Int) -> UInt64 { Hash64.of(lower.prefix(n), seed: FormSeed.prefix + UInt64(n)) }
        func suffix(_ n: Int) -> UInt64 { Hash64.of(lower.suffix(n), seed: FormSeed.suffix + UInt64(n)) }
        lexeme.prefixes = (prefix(1), prefix(2), prefix(3))
        lexeme.suffixes = (suffix(1), suffix(2), suffix(3), suffix(4))
    }

    private mutating func addShape(to lexeme: inout Lexeme) {
        shape.removeAll(keepingCapacity: true)
        var letters = 0
        var capitals = 0
        for (index, scalar) in scalars.enumerated() {
            let kind = CharacterClass.of(scalar)
            if kind == .upper { capitals += 1 }
            if kind == .upper || kind == .lower || kind == .letter { letters += 1 }
            if index == 0 { lexeme.isCapitalised = kind == .upper }
            append(kind == .other ? scalar : UInt32(kind.rawValue), to: &shape)
        }
        lexeme.shape = Hash64.of(shape, seed: FormSeed.shape)
        lexeme.hasLetter = letters > 0
        lexeme.isAllCapitals = capitals > 1 && capitals == letters
    }

    /// Runs of one kind count once or twice, so that `Xx` is not `X`.
    private func append(_ value: UInt32, to shape: inout [UInt32]) {
        let count = shape.count
        guard count < 12 else { return }
        if count >= 2, shape[count - 1] == value, shape[count - 2] == value { return }
        shape.append(value)
    }
}

/// The seeds that keep the hashes of forms, affixes and shapes apart.
package enum FormSeed {
    /// Whole forms.
    package static let form: UInt64 = 0x11
    /// Prefixes; the length is added.
    package static let prefix: UInt64 = 0x20
    /// Suffixes; the length is added.
    package static let suffix: UInt64 = 0x30
    /// Shapes.
    package static let shape: UInt64 = 0x40
}
