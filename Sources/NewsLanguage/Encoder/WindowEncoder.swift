/// Cuts the words of a text into pieces and encodes them in windows of neighbouring sentences, each word once.
struct WindowEncoder {
    /// The most pieces of one word; the rest of a longer word is left out.
    private static let longestWord = 8
    /// The most pieces of a window of several sentences; a longer sentence is a window by itself.
    private static let window = 160
    /// The most words of a window, for texts of words without pieces.
    private static let begin: Int32 = 101, end: Int32 = 102, unknown: Int32 = 100

    private let network: EncoderNetwork
    private let memory: EncoderMemory
    private var tokenizer: WordPieceTokenizer
    private var pieces: [Int32] = [], shapes: [Int8] = []
    /// Where the words of the window begin in it.
    private var places: [Int] = []
    private var found: [Int32] = []
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
        tokenizer: WordPieceTokenizer
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
        return WordVectors(rows: encoder.rows, starts: starts)
    }

    private mutating func clear() {
        pieces.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        pieces.append(WindowEncoder.begin)
        shapes.append(-1)
    }

    /// Adds a sentence to the window; one that does not fit begins the next.
    private mutating func add(_ text: ScalarText, _ sentence: ArraySlice<RawToken>) {
        let before = (pieces: pieces.count, words: places.count)
        append(text, sentence)
        guard pieces.count >= WindowEncoder.window, before.words > 0 else { return }
        let moved = (pieces[before.pieces...], shapes[before.pieces...], places[before.words...])
        let ownPieces = Array(moved.0), ownShapes = Array(moved.1), ownPlaces = Array(moved.2)
        pieces.removeLast(ownPieces.count)
        shapes.removeLast(ownShapes.count)
        places.removeLast(ownPlaces.count)
        flush()
        pieces += ownPieces
        shapes += ownShapes
        places += ownPlaces.map { $0 - before.pieces + 1 }
    }

    private mutating func append(_ text: ScalarText, _ sentence: ArraySlice<RawToken>) {
        var isFirst = true
        for token in sentence {
            found.removeAll(keepingCapacity: true)
            tokenizer.pieces(of: text, token.range, into: &found)
            if found.isEmpty { found.append(WindowEncoder.unknown) }
            let own = found.prefix(WindowEncoder.longestWord)
            if pieces.count + own.count >= network.shape.places { flush() }
            let shape = WordShape.of(text.classes[token.range]) + (isFirst ? WordShape.count : 0)
            isFirst = false
            places.append(pieces.count)
            pieces += own
            shapes += repeatElement(shape, count: own.count)
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
