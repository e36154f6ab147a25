import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage
import NewsText

/// With which models annotated articles are read.
struct ReadingOptions: ParsableArguments {
    @Option(help: "How a text is read: by the encoder (standard), or by the small network (fast).")
    var accuracy = TrainedAnalyzer.Accuracy.standard

    @Option(
        parsing: .upToNextOption,
        help: "The model files of the folds; one of them reads all, without any the built-in one."
    )
    var models: [String] = []

    @Option(help: "A table of 'weights' in place of the built-in one.", completion: .file(extensions: ["tsv"]))
    var scores: String?

    /// The extractor with the table.
    func extractor() throws -> StoryExtractor {
        guard let scores else { return StoryExtractor() }
        return StoryExtractor(scores: try Self.table(scores))
    }

    /// The table of a file.
    static func table(_ path: String) throws -> ScoreTable {
        let bytes = try ArticleReader.bytes(of: path, limit: ArticleReader.largest)
        return try ScoreTable(text: String(decoding: bytes, as: UTF8.self))
    }

    /// The articles of folders, read; the folds count on from folder to folder.
    func read(_ folders: [String]) throws -> [ReadArticle] {
        let analyzers = try models.map { path in
            TrainedAnalyzer(
                model: try LanguageModel(bytes: ArticleReader.bytes(of: path, limit: 1 << 30)),
                accuracy: accuracy
            )
        }
        let own = analyzers.isEmpty ? [try TrainedAnalyzer(accuracy: accuracy)] : analyzers
        let annotated = try folders.flatMap { try GoldFolder(path: $0).annotated() }
        return annotated.enumerated().map { number, each in
            ReadArticle(
                text: own[number % own.count].analyze(each.article),
                gold: each.graph,
                fold: own.count > 1 ? number % own.count : number % ReadingOptions.folds
            )
        }
    }

    /// How many folds there are where one model reads all.
    private static let folds = 5
}

/// An annotated article as it was read.
struct ReadArticle {
    let text: AnalyzedText
    let gold: GoldGraph
    /// The number of its fold.
    let fold: Int
}
