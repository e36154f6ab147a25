import NewsLanguage
import NewsText

/// Finds the words that stretches of an article consist of.
struct MentionPlaces {
    let sentences: [Sentence]

    /// The words that a stretch touches, in the first sentence that it touches; `nil` outside all sentences.
    func words(of span: TextSpan) -> (sentence: Int, words: Range<Int>)? {
        for (number, sentence) in sentences.enumerated() where sentence.span.overlaps(span) {
            let touched = sentence.tokens.indices.filter { sentence.tokens[$0].span.overlaps(span) }
            if let first = touched.first, let last = touched.last { return (number, first..<last + 1) }
        }
        return nil
    }

    /// The last of some words of a sentence whose syntactic head is none of them.
    func head(of words: Range<Int>, in sentence: Int) -> Int {
        let tokens = sentences[sentence].tokens
        return words.last { index in tokens[index].head.map { !words.contains($0) } ?? true } ?? words.upperBound - 1
    }
}
