import NewsLanguage

/// A paragraph of a treebank as running text, with where its words and sentences end.
struct GoldParagraph {
    /// The text, with one blank wherever the treebank says there is one.
    var text: ScalarText
    /// The words.
    var tokens: [RawToken]
    /// For each sentence, the number of words up to its end.
    var sentenceEnds: [Int]

    /// Puts sentences together.
    init(_ sentences: [CoNLLUSentence]) {
        var joined = JoinedWords()
        sentenceEnds = []
        for sentence in sentences {
            joined.addBlank()
            joined.add(sentence.words)
            sentenceEnds.append(joined.tokens.count)
        }
        tokens = joined.tokens
        text = ScalarText(joined.text)
    }

    /// The paragraphs of a treebank.
    static func all(_ sentences: [CoNLLUSentence]) -> [GoldParagraph] {
        var out: [GoldParagraph] = []
        var current: [CoNLLUSentence] = []
        for sentence in sentences {
            if sentence.beginsParagraph, !current.isEmpty {
                out.append(GoldParagraph(current))
                current = []
            }
            current.append(sentence)
        }
        if !current.isEmpty { out.append(GoldParagraph(current)) }
        return out
    }

    /// The ranges between blanks.
    var chunks: [Range<Int>] {
        var out: [Range<Int>] = []
        var start: Int?
        for index in 0..<text.count {
            if text.classes[index] == .blank {
                if let first = start { out.append(first..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let first = start { out.append(first..<text.count) }
        return out
    }

    /// What stands before each character at which a word begins, apart from those after a blank.
    var boundaries: [Int: WordBoundary] {
        var out: [Int: WordBoundary] = [:]
        for token in tokens { out[token.range.lowerBound] = token.continuesToken ? .word : .token }
        return out
    }
}
