/// The features of the tagger: the word and two neighbours on each side, and the two tags before.
///
/// Source: Ratnaparkhi, *A Maximum Entropy Model for Part-Of-Speech Tagging* (1996), with word clusters after
/// Owoputi et al., *Improved Part-of-Speech Tagging for Online Conversational Text with Word Clusters* (2013).
package enum TagFeatures {
    /// Writes the features of a word; `lexemes` holds two boundary lexemes on each side of the sentence.
    package static func extract(
        at index: Int,
        lexemes: [Lexeme],
        previous: UInt64,
        beforePrevious: UInt64,
        isAllCapitals: Bool,
        into out: FeatureList
    ) {
        let i = index + 2
        out.begin(1)
        word(lexemes[i], isAllCapitals: isAllCapitals, isFirst: index == 0, out)
        neighbours(lexemes, i, out)
        history(lexemes, i, previous, beforePrevious, out)
    }

    private static func word(_ word: Lexeme, isAllCapitals: Bool, isFirst: Bool, _ out: FeatureList) {
        out.add(word.form)
        out.add(word.lower)
        out.add(word.prefixes.0)
        out.add(word.prefixes.1)
        out.add(word.prefixes.2)
        out.add(word.suffixes.0)
        out.add(word.suffixes.1)
        out.add(word.suffixes.2)
        out.add(word.suffixes.3)
        out.add(word.shape, isFirst ? 1 : isAllCapitals ? 2 : 0)
        out.add(word.cluster)
        out.add(word.cluster6)
        out.add(word.cluster10)
        out.add(word.ambiguity)
        out.add(word.suffixes.2, word.shape)
    }

    private static func neighbours(_ lexemes: [Lexeme], _ i: Int, _ out: FeatureList) {
        out.add(lexemes[i - 1].lower)
        out.add(lexemes[i + 1].lower)
        out.add(lexemes[i - 2].lower)
        out.add(lexemes[i + 2].lower)
        out.add(lexemes[i - 1].lower, lexemes[i].lower)
        out.add(lexemes[i].lower, lexemes[i + 1].lower)
        out.add(lexemes[i - 1].cluster10)
        out.add(lexemes[i + 1].cluster10)
        out.add(lexemes[i + 1].cluster6, lexemes[i].cluster6)
        out.add(lexemes[i + 1].cluster, lexemes[i + 2].cluster6)
        out.add(lexemes[i + 1].suffixes.2)
        out.add(lexemes[i - 1].suffixes.2)
        out.add(lexemes[i + 1].ambiguity)
        out.add(lexemes[i + 1].ambiguity, lexemes[i + 2].ambiguity)
        out.add(lexemes[i + 1].ambiguity, lexemes[i].ambiguity)
        out.add(lexemes[i + 1].shape, lexemes[i].shape)
        out.add(lexemes[i - 1].shape, lexemes[i].shape)
    }

    private static func history(
        _ lexemes: [Lexeme],
        _ i: Int,
        _ previous: UInt64,
        _ beforePrevious: UInt64,
        _ out: FeatureList
    ) {
        out.add(previous)
        out.add(previous, beforePrevious)
        out.add(previous, lexemes[i].lower)
        out.add(previous, lexemes[i].suffixes.2)
        out.add(previous, lexemes[i + 1].ambiguity)
        out.add(previous, lexemes[i].ambiguity, lexemes[i + 1].ambiguity)
        out.add(previous, lexemes[i].cluster6, lexemes[i + 1].cluster6)
        out.add(previous, beforePrevious, lexemes[i].ambiguity)
        out.add(previous, lexemes[i].shape)
    }
}
