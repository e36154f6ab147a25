import NewsLanguage

/// Raw text as sentences of words with their embedding rows; each form is looked up once.
struct WordText: Sendable {
    /// The numbers of the forms of each sentence.
    private(set) var sentences: [[Int32]] = []
    /// The number of words.
    private(set) var count = 0
    private let forms: [NetworkWord]

    /// Sentences of form numbers, and the words that the numbers stand for.
    init(_ text: RawText, vocabulary: NetworkVocabulary, shape: NetworkShape) {
        sentences = text.sentences.filter { $0.count > 2 }
        count = sentences.reduce(0) { $0 + $1.count }
        forms = text.lexemes.map { NetworkWord($0, vocabulary: vocabulary.table, shape: shape) }
    }

    /// A sentence's words after the root.
    func words(_ index: Int) -> [NetworkWord] {
        [NetworkWord(special: NetworkWord.root)] + sentences[index].map { forms[Int($0)] }
    }
}
