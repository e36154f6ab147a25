internal import KnowledgeGraph
internal import NewsOntology

/// What a drawing or a page calls an article: its headline, or the first sentence of its text, or the name of its file.
enum ArticleTitle {
    /// The most of a sentence that is shown, in code points.
    private static let limit = 140

    static func text(of article: Node, _ texts: WriterOptions.Texts) -> String {
        if article.attributes[.title] != nil { return article.label }
        let text = texts.articles[article.id] ?? texts.article
        return text.flatMap(firstSentence) ?? article.label
    }

    /// The first line that is more than a date and a source, up to the end of its first sentence.
    private static func firstSentence(_ text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline).prefix(20) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count > 1, words[0] != "date" else { continue }
            let end = words.indices.first { $0 >= 4 && isEnd(words[$0]) }
            let sentence = words[...(end ?? words.count - 1)].joined(separator: " ")
            return LabelText.shortened(sentence, to: limit) ?? sentence
        }
        return nil
    }

    /// Whether a sentence can end with a word: abbreviations such as *Ms.* and *U.S.* do not tell.
    private static func isEnd(_ word: Substring) -> Bool {
        guard let last = word.last, ".?!".contains(last) else { return false }
        return word.utf8.count > 4 && !word.dropLast().contains(".")
    }
}
