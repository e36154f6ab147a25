/// What the encoder's heads say of an analysed text when more than its words is given: its predicates, or its mentions.
package struct EncodedText {
    private let text: AnalyzedText
    private let vectors: WordVectors
    private let model: EncoderModel
    private let frames: FrameFinder?

    /// A text that was analysed with a model; `nil` for one that was read without an encoder.
    package init?(_ text: AnalyzedText, model: LanguageModel) {
        guard let encoder = model.encoder, let vectors = text.vectors, vectors.accuracy == .standard else { return nil }
        (self.text, self.vectors, self.model) = (text, vectors, encoder)
        frames = encoder.frames.map { FrameFinder($0) }
    }

    /// Given predicates of a sentence with their arguments, in the order given; none from a model without roles.
    package func predicates(_ given: [Int], sentence: Int) -> [PredicateFrame] {
        let tokens = text.sentences[sentence].tokens
        let start = vectors.starts[sentence]
        return frames?.frames(vectors.rows, start..<start + tokens.count, tokens, predicates: given) ?? []
    }

    /// The numbers of the chains of given mentions, which stand in reading order; `nil` from a model without
    /// coreference.
    package func chains(of mentions: [EntityMention]) -> [Int]? {
        model.mentions.map { EncodedAnalysis.chains(of: mentions, text.sentences, vectors, $0) }
    }
}
