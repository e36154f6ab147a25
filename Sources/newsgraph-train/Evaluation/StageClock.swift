import NewsLanguage
import NewsText

/// Times the stages of the analyser one after the other on the same text.
struct StageClock {
    private let model: LanguageModel
    private let text: String
    private let features = FeatureList(), board = ScoreBoard()
    private var lines: [String] = []
    private var words = 0

    init(model: LanguageModel, text: String) {
        self.model = model
        self.text = text
    }

    /// The report, a line a stage.
    mutating func run() -> [String] {
        let analyzer = TrainedAnalyzer(model: model, accuracy: .fast)
        let analysed = analyzer.analyze(Article(name: "", text: text))
        words = analysed.sentences.reduce(0) { $0 + $1.tokens.count }
        lines = ["\(text.utf8.count) bytes, \(words) words"]
        timePass()
        let text = text
        let scalars = time("code points") { ScalarText(text) }
        timeWords(scalars)
        let sentences = timeForms(analysed)
        timeModels(sentences)
        for accuracy in TrainedAnalyzer.Accuracy.allCases {
            let analyzer = TrainedAnalyzer(model: model, accuracy: accuracy)
            _ = time("whole, \(accuracy)") { analyzer.analyze(Article(name: "", text: text)) }
        }
        return lines
    }

    private mutating func time<T>(_ name: String, _ body: () -> T) -> T {
        let start = ContinuousClock.now
        let result = body()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let padding = String(repeating: " ", count: max(1, 18 - name.count))
        let nanoseconds = Int(seconds * 1e9 / Double(max(1, words)))
        lines.append("\(name):\(padding)\(nanoseconds) ns a word, \(Int(Double(words) / max(seconds, 1e-9))) words/s")
        return result
    }

    private mutating func timePass() {
        let text = text
        let sum = time("plain pass") { text.utf8.reduce(UInt64(0)) { ($0 &* 31) &+ UInt64($1) } }
        if sum == 0 { lines.append("empty") }
    }

    private mutating func timeWords(_ scalars: ScalarText) {
        let (model, features, board) = (model, features, board)
        _ = time("words") { () -> Int in
            var out: [RawToken] = []
            model.tokenizer.tokenize(scalars, 0..<scalars.count, into: &out, features: features, board: board)
            return out.count
        }
    }

    private mutating func timeForms(_ analysed: AnalyzedText) -> [[Lexeme]] {
        let forms = analysed.sentences.map { $0.tokens.map(\.form) }
        let model = model
        return time("forms") {
            var cache = LexemeCache(lexicon: model.lexicon)
            return forms.map { cache.padded($0) }
        }
    }

    private mutating func timeModels(_ sentences: [[Lexeme]]) {
        let (model, features, board) = (model, features, board)
        let tags = time("tags and trees") { () -> [[UInt8]] in
            var parsers = ParserEnsemble(parsers: [model.parser], relations: model.relations)
            var tree = DependencyTree()
            return sentences.map { lexemes in
                var row: [UInt8] = []
                parsers.parse(lexemes, tags: &row, tree: &tree)
                return row
            }
        }
        _ = time("names") { () -> Int in
            var path = NamePath()
            return zip(sentences, tags).reduce(0) { sum, pair in
                let labels = model.names.labels(
                    pair.0,
                    tags: pair.1,
                    encoder: nil,
                    path: &path,
                    features: features,
                    board: board
                )
                return sum + labels.count
            }
        }
    }
}
