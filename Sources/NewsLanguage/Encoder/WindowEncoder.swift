/// Cuts the words of a text into pieces and encodes them in windows of neighbouring sentences, each word once.
struct WindowEncoder {
    /// The most pieces of one word; the rest of a longer word is left out.
    private static let longestWord = 8
    /// The most pieces of a window of several sentences; a longer sentence is a window by itself.
    private static let window = 160
    /// The pieces that begin and end a window, and that of a word that has none.
    private static let begin: Int32 = 101, end: Int32 = 102, unknown: Int32 = 100

    private let network: EncoderNetwork
    private let memory: EncoderMemory
    private var tokenizer: WordPieceTokenizer
    private var pieces: [Int32] = [], shapes: [Int8] = []
    /// Where the words of the window begin in it.
    private var places: [Int] = []
    /// The pieces of the sentence that is being added, and how many each of its words has.
    private var own: [Int32] = [], counts: [Int] = []
    private var row = 0
    /// Words whose rows are done.
    private let rows: RoundedRows

    /// An encoder of so many words.
    init(network: EncoderNetwork, tokenizer: WordPieceTokenizer, words: Int) {
        self.network = network
        self.tokenizer = tokenizer
        memory = EncoderMemory(network.shape)
        rows = RoundedRows(width: network.shape.width, capacity: words)
        rows.begin(words)
        clear()
    }

    /// The vectors of all words of a text; `sentences` are its words in order.
    static func encode(
        _ text: ScalarText,
        _ sentences: [ArraySlice<RawToken>],
        network: EncoderNetwork,
        tokenizer: WordPieceTokenizer,
        model: LanguageModel? = nil
    ) -> WordVectors {
        var starts: [Int] = []
        var count = 0
        for sentence in sentences {
            starts.append(count)
            count += sentence.count
        }
        var encoder = WindowEncoder(network: network, tokenizer: tokenizer, words: count)
        for sentence in sentences { encoder.add(text, sentence) }
        encoder.flush()
        return WordVectors(accuracy: .standard, rows: encoder.rows, starts: starts, model: model)
    }

    private mutating func clear() {
        pieces.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        pieces.append(WindowEncoder.begin)
        shapes.append(-1)
    }

    /// Adds a sentence to the window; one that does not fit begins the next, and one too long for any goes on in others.
    private mutating func add(_ text: ScalarText, _ sentence: ArraySlice<RawToken>) {
        cut(text, sentence)
        if pieces.count + own.count >= WindowEncoder.window { flush() }
        var start = 0
        for (word, token) in sentence.enumerated() {
            let end = start + counts[word]
            if pieces.count + counts[word] >= network.shape.places { flush() }
            let shape = WordShape.of(text.classes[token.range]) + (word == 0 ? WordShape.count : 0)
            places.append(pieces.count)
            pieces += own[start..<end]
            shapes += repeatElement(shape, count: counts[word])
            start = end
        }
    }

    /// Cuts the words of a sentence into pieces.
    private mutating func cut(_ text: ScalarText, _ sentence: ArraySlice<RawToken>) {
        own.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        for token in sentence {
            let start = own.count
            tokenizer.pieces(of: text, token.range, into: &own)
            if own.count == start { own.append(WindowEncoder.unknown) }
            own.removeLast(max(0, own.count - start - WindowEncoder.longestWord))
            counts.append(own.count - start)
        }
    }

    /// Encodes the window and keeps the vector of each word's first piece.
    private mutating func flush() {
        guard !places.isEmpty else { return }
        pieces.append(WindowEncoder.end)
        shapes.append(-1)
        network.encode(pieces, shapes: shapes, memory)
        let width = network.shape.width
        for (word, place) in places.enumerated() {
            rows.round(memory.vectors, at: place * width, stride: width, rows: 1, first: row + word)
        }
        row += places.count
        clear()
    }
}
