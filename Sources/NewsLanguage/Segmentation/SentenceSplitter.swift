/// Decides after which words of a paragraph a sentence ends.
///
/// Only words that end in a mark can end a sentence before the paragraph does.
package struct SentenceSplitter: Sendable {
    private let weights: WeightTable

    /// A splitter of these weights.
    package init(weights: WeightTable) { self.weights = weights }

    /// The ranges of words that are sentences; `lexemes` has two boundary lexemes on each side.
    package func split(
        _ text: ScalarText,
        _ tokens: [RawToken],
        lexemes: [Lexeme],
        features: FeatureList,
        board: ScoreBoard
    ) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var context = SentenceFeatures.Context()
        for index in tokens.indices {
            context.read(text.scalars[tokens[index].range.lowerBound], count: tokens[index].range.count)
            guard index + 1 < tokens.count else { break }
            guard SentenceSplitter.isCandidate(text, tokens, index) else { continue }
            SentenceFeatures.extract(
                after: index,
                lexemes: lexemes,
                tokens: tokens,
                context: context,
                into: features
            )
            weights.score(features, into: board)
            if board[1] > board[0] {
                sentences.append(start..<index + 1)
                start = index + 1
                context = SentenceFeatures.Context()
            }
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    /// Whether a sentence may end after a word: it ends in a mark, and no part of its token follows.
    package static func isCandidate(_ text: ScalarText, _ tokens: [RawToken], _ index: Int) -> Bool {
        !text.classes[tokens[index].range.upperBound - 1].isWord && !tokens[index + 1].continuesToken
            && !isInitial(text, tokens[index].range.upperBound) && !isCourtesy(text, tokens[index].range.upperBound)
    }

    /// Titles before a name that end in a point, in lower case; the longest has five letters.
    private static let courtesies: Set<String> = [
        "mr", "mrs", "ms", "dr", "messrs", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "cmdr", "sen",
        "rep",
        "gov", "rev", "hon", "amb",
    ]

    /// Whether a title ends before a place: *MR. ROE*, *Lt. Col. Smith*.
    private static func isCourtesy(_ text: ScalarText, _ end: Int) -> Bool {
        guard end >= 3, text.scalars[end - 1] == 0x2E else { return false }
        var start = end - 1
        while start > 0, end - start <= 7, text.classes[start - 1] != .blank { start -= 1 }
        guard end - 1 - start <= 6, start < end - 1 else { return false }
        var word = ""
        for scalar in text.scalars[start..<end - 1] {
            guard let scalar = Unicode.Scalar(scalar) else { return false }
            word.unicodeScalars.append(scalar)
        }
        return courtesies.contains(word.lowercased())
    }

    /// Whether a second initial ends before a place: *J. R. Smith*.
    private static func isInitial(_ text: ScalarText, _ end: Int) -> Bool {
        func isLetterWithPoint(_ end: Int) -> Bool {
            end >= 2 && text.scalars[end - 1] == 0x2E && (0x41...0x5A).contains(text.scalars[end - 2])
                && (end == 2 || text.classes[end - 3] == .blank)
        }
        return isLetterWithPoint(end) && end >= 3 && text.classes[end - 3] == .blank && isLetterWithPoint(end - 3)
    }
}
