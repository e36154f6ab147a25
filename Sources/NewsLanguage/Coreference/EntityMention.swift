/// A stretch of a text that stands for somebody or something: a name, a noun with what belongs to it, a pronoun.
public struct EntityMention: Hashable, Sendable {
    /// The index of the sentence in the text.
    public var sentence: Int
    /// The words of the sentence.
    public var tokens: Range<Int>
    /// The index of the word that heads the mention.
    public var head: Int
    /// The number of the chain: mentions of one number stand for the same.
    public var chain: Int

    /// A mention in a sentence.
    public init(sentence: Int, tokens: Range<Int>, head: Int, chain: Int) {
        self.sentence = sentence
        self.tokens = tokens
        self.head = head
        self.chain = chain
    }
}
