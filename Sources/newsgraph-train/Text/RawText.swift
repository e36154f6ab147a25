import NewsLanguage

/// The text that clusters and the guessing of words are learnt from: sentences of form numbers, and the forms' lexemes.
struct RawText: Sendable {
    /// The files, in the order they are read.
    private static let files = ["kremlin-1999-2020", "statedept-2021-2022", "wikinews-2004-2014"]
    /// A longer run of words is cut.
    private static let longest = 100

    /// The numbers of the forms of each sentence.
    private(set) var sentences: [[Int32]] = []
    /// The lexemes by form number; without clusters and tags until ``describe(_:)``.
    private(set) var lexemes: [Lexeme] = []
    /// The forms by number, as written.
    private(set) var forms: [String] = []
    /// The number of sentences before those of the treebanks.
    private(set) var ownCount = 0

    /// The raw text of a folder, then the sentences of the treebanks.
    init(_ folder: DataFolder, tokenizer: Tokenizer, treebank: [CoNLLUSentence]) throws {
        let none = try IdentifierTable(trained: IdentifierTable.encode([]))
        var cache = LexemeCache(lexicon: Lexicon(clusters: none, ambiguity: none), limit: .max)
        let features = FeatureList()
        let board = ScoreBoard()
        var tokens: [RawToken] = []
        for file in RawText.files {
            for line in try folder.text("raw/\(file).txt").split(separator: "\n") {
                let text = ScalarText(String(line))
                tokens.removeAll(keepingCapacity: true)
                tokenizer.tokenize(text, 0..<text.count, into: &tokens, features: features, board: board)
                add(text, tokens, &cache)
            }
        }
        ownCount = sentences.count
        for sentence in treebank {
            sentences.append(
                sentence.words.map { word in
                    let bytes = Array(word.form.utf8)
                    return number(bytes, 0..<bytes.count, &cache)
                }
            )
        }
        lexemes = cache.lexemes
    }

    /// Adds a line, cut after full stops, question marks and exclamation marks: near enough to sentences.
    private mutating func add(_ text: ScalarText, _ tokens: [RawToken], _ cache: inout LexemeCache) {
        var sentence: [Int32] = []
        for token in tokens {
            let bytes = text.byteRange(token.range)
            sentence.append(number(text.bytes, bytes, &cache))
            let isEnd = bytes.count == 1 && [0x21, 0x2E, 0x3F].contains(text.bytes[bytes.lowerBound])
            guard isEnd || sentence.count >= RawText.longest else { continue }
            sentences.append(sentence)
            sentence.removeAll(keepingCapacity: true)
        }
        if !sentence.isEmpty { sentences.append(sentence) }
    }

    /// The number of a form, which is written down when it is new.
    private mutating func number(_ bytes: [UInt8], _ range: Range<Int>, _ cache: inout LexemeCache) -> Int32 {
        let number = cache.index(of: bytes, range)
        if number == forms.count { forms.append(String(decoding: bytes[range], as: UTF8.self)) }
        return Int32(number)
    }

    /// The words of a sentence as written.
    func words(_ sentence: Int) -> [String] { sentences[sentence].map { forms[Int($0)] } }

    /// The sentences as hashes of normalised forms.
    var hashes: [[UInt64]] { sentences.map { $0.map { lexemes[Int($0)].form } } }

    /// How often each word occurs, by the hash of its form in lower case.
    var counts: Counter<UInt64> {
        var forms = [Int](repeating: 0, count: lexemes.count)
        for form in sentences.joined() { forms[Int(form)] += 1 }
        var out = Counter<UInt64>()
        for (lexeme, count) in zip(lexemes, forms) { out.add(lexeme.lower, count) }
        return out
    }

    /// Fills in what a lexicon says of the forms.
    mutating func describe(_ lexicon: Lexicon) {
        for index in lexemes.indices { lexicon.describe(&lexemes[index]) }
    }
}
