import NewsLanguage

/// Words under a small vocabulary, whole and damaged.
enum PieceFuzzing {
    private static let section = WordPieceVocabulary.encode(
        ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "##ing", "##ed", "the", "news", "u", "s", "中", "ᄀ", "##ᅡ", "—"]
            + (0x21...0x7E).flatMap { ["\(Unicode.Scalar($0))", "##\(Unicode.Scalar($0))"] }
    )

    /// Takes a document as a text, as damage to a section, and as a section.
    static func run(_ document: [UInt8]) {
        let text = ScalarText(String(decoding: document, as: UTF8.self))
        checkParts(of: text)
        var damaged = section
        for (index, byte) in document.prefix(section.count - 4).enumerated() { damaged[4 + index] ^= byte }
        _ = pieces(of: text.scalars[...], under: damaged)
        _ = pieces(of: text.scalars[...], under: document)
    }

    /// The pieces of a text have to be those of what stands between its blanks.
    private static func checkParts(of text: ScalarText) {
        let whole = pieces(of: text.scalars[...], under: section)
        let parts = text.scalars.split(separator: 0x20).map { pieces(of: $0, under: section) ?? [] }
        precondition(whole == parts.flatMap { $0 })
    }

    /// The pieces under a section, if it is one; whatever it holds, their numbers have to be below its count.
    private static func pieces(of scalars: ArraySlice<UInt32>, under section: [UInt8]) -> [Int32]? {
        guard let vocabulary = WordPieceVocabulary(ModelSlice(copying: section)) else { return nil }
        var tokenizer = WordPieceTokenizer(vocabulary)
        var pieces: [Int32] = []
        tokenizer.pieces(of: scalars, into: &pieces)
        precondition(pieces.allSatisfy { 0 <= $0 && Int($0) < vocabulary.count })
        return pieces
    }
}
