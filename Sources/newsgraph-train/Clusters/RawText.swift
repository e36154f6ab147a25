import NewsLanguage

/// The raw text that clusters are learnt from, as hashes of normalised forms.
enum RawText {
    /// The files, in the order they are read.
    static let files = ["kremlin-1999-2020", "statedept-2021-2022", "wikinews-2004-2014"]

    /// The lines of the files, each a run of words.
    static func sentences(_ folder: DataFolder, tokenizer: Tokenizer) throws -> [[UInt64]] {
        let features = FeatureList()
        let board = ScoreBoard()
        var scalars: [UInt32] = []
        var tokens: [RawToken] = []
        var out: [[UInt64]] = []
        for file in files {
            for line in try folder.text("raw/\(file).txt").split(separator: "\n") {
                let text = ScalarText(String(line))
                tokens.removeAll(keepingCapacity: true)
                tokenizer.tokenize(text, 0..<text.count, into: &tokens, features: features, board: board)
                out.append(tokens.map { hash(text.bytes, text.byteRange($0.range), &scalars) })
            }
        }
        return out
    }

    /// The words of treebank sentences in the same form.
    static func sentences(_ sentences: [CoNLLUSentence]) -> [[UInt64]] {
        var scalars: [UInt32] = []
        return sentences.map { sentence in
            sentence.words.map { word in
                let bytes = Array(word.form.utf8)
                return hash(bytes, 0..<bytes.count, &scalars)
            }
        }
    }

    private static func hash(_ bytes: [UInt8], _ range: Range<Int>, _ scalars: inout [UInt32]) -> UInt64 {
        FormNormalizer.scalars(of: bytes, range, into: &scalars)
        return Hash64.of(scalars, seed: FormSeed.form)
    }
}
