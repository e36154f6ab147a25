import ArgumentParser
import NewsLanguage
import NewsPipeline
import NewsText

/// What a person may say of how articles are analysed.
struct AnalysisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A model file of newsgraph-train in place of the built-in one.", valueName: "file"),
        completion: .file()
    )
    var model: String?

    @Option(help: "How trees are found: by one network (standard), or by all of them together (high), which is slower.")
    var accuracy = AccuracyChoice.standard

    func pipeline() throws(Failure) -> Pipeline { Pipeline(analyzer: try analyzer()) }

    func analyzer() throws(Failure) -> TrainedAnalyzer {
        let bytes = try model.map { path throws(Failure) in
            try ArticleReader.fileBytes(path, limit: Self.largestModel)
        }
        do throws(ModelError) {
            guard let bytes else { return try TrainedAnalyzer(accuracy: accuracy.accuracy) }
            return TrainedAnalyzer(model: try LanguageModel(bytes: bytes), accuracy: accuracy.accuracy)
        } catch {
            throw Failure(.badData, path: model, "\(error)")
        }
    }

    private static let largestModel = 1 << 30
}

/// How much time trees may take, as a person says it.
enum AccuracyChoice: String, CaseIterable, ExpressibleByArgument {
    case standard, high

    var accuracy: TrainedAnalyzer.Accuracy { self == .high ? .high : .standard }
}
