/// The keys of the lemmatiser's tables.
package enum LemmaKeys {
    /// Suffixes are no longer than this.
    package static let longestSuffix = 5

    /// The key of a whole form with its tag; marks of one character, such as dashes, count as written.
    package static func form(_ form: String, _ lexeme: Lexeme, tag: UInt64) -> UInt64 {
        let scalars = form.unicodeScalars
        let mark = scalars.count == 1 && !lexeme.hasLetter ? UInt64(scalars.first?.value ?? 0) : 0
        return Hash64.mix(Hash64.mix(tag ^ 0xF0 ^ mark << 32, lexeme.lower), casing(lexeme))
    }

    /// The key of the last letters of a form with its tag; a suffix of no letters is the tag alone.
    package static func suffix(_ scalars: [UInt32], length: Int, lexeme: Lexeme, tag: UInt64) -> UInt64 {
        let hash = Hash64.of(scalars.suffix(length), seed: 0x5F + UInt64(length))
        return Hash64.mix(Hash64.mix(tag ^ 0xF1, hash), casing(lexeme))
    }

    /// The last letters of a form, in lower case and normalised.
    package static func scalars(_ form: String) -> [UInt32] {
        form.unicodeScalars.suffix(longestSuffix).map {
            FormNormalizer.lowercase(FormNormalizer.normalize($0.value))
        }
    }

    private static func casing(_ lexeme: Lexeme) -> UInt64 {
        lexeme.isAllCapitals ? 2 : lexeme.isCapitalised ? 1 : 0
    }
}
