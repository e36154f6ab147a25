/// The features of a place between two words, where a sentence may end.
package enum SentenceFeatures {
    /// What is known of the sentence so far.
    package struct Context {
        /// Words since the sentence began.
        package var length = 0
        /// Whether a quotation is open, and how many brackets are.
        package var isQuoted = false, brackets = 0

        /// The start of a sentence.
        package init() {}

        /// Takes a word in.
        package mutating func read(_ scalar: UInt32, count: Int) {
            length += 1
            guard count == 1 else { return }
            switch scalar {
            case 0x22, 0x201C, 0x201D: isQuoted.toggle()
            case 0x28, 0x5B: brackets += 1
            case 0x29, 0x5D: brackets = max(0, brackets - 1)
            default: break
            }
        }
    }

    /// Writes the features of the place after a word; `lexemes` has two boundary lexemes on each side.
    package static func extract(
        after index: Int,
        lexemes: [Lexeme],
        tokens: [RawToken],
        context: Context,
        into out: FeatureList
    ) {
        let i = index + 2
        let (before, last, next, then) = (lexemes[i - 1], lexemes[i], lexemes[i + 1], lexemes[i + 2])
        let space: UInt64 = tokens[index].spaceAfter ? 1 : 0
        let signs = (context.isQuoted ? 2 : 0) | UInt64(min(2, context.brackets)) << 2 | space
        let length = UInt64(min(6, context.length))
        out.begin(4)
        out.add(last.lower)
        out.add(last.lower, next.lower)
        out.add(last.lower, next.shape, space)
        out.add(last.lower, signs)
        out.add(last.lower, signs, next.shape)
        out.add(last.lower, length, space)
        out.add(last.lower, before.lower)
        out.add(last.lower, before.shape, next.shape)
        out.add(last.shape, next.shape, before.shape)
        out.add(last.shape, next.lower)
        out.add(last.shape, next.cluster6, space)
        out.add(last.lower, next.shape, then.shape)
        out.add(last.lower, next.shape, next.ambiguity)
        out.add(next.lower, signs)
        out.add(next.lower, then.lower)
        out.add(last.suffixes.0, next.shape, signs)
        out.add(last.suffixes.0, next.suffixes.0, before.suffixes.0)
        out.add(last.ambiguity, next.ambiguity, signs)
        out.add(last.lower, next.isCapitalised ? 1 : 0, length)
        out.add(lexemes[i - 2 < 0 ? 0 : i - 2].lower, last.lower)
    }
}
