import NewsLanguage

extension CoreferenceDocument {
    /// The mentions as an analyser sees them: each is headed by its first word whose head, as found, lies outside it.
    func mentions(in text: AnalyzedText) -> [EntityMention] {
        mentions.map { mention in
            let (words, tokens) = (mention.first..<mention.last + 1, text.sentences[mention.sentence].tokens)
            let head = words.first { word in tokens[word].head.map { !words.contains($0) } ?? true }
            return EntityMention(sentence: mention.sentence, tokens: words, head: head ?? mention.first, chain: 0)
        }
    }

    /// Indices of the mentions by chain.
    static func clusters(_ chains: [Int]) -> [[Int]] {
        Dictionary(grouping: chains.indices) { chains[$0] }.values.sorted { $0[0] < $1[0] }
    }
}
