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

    func pipeline() throws(Failure) -> Pipeline {
        guard let path = model else { return Pipeline() }
        let bytes = try ArticleReader.fileBytes(path, limit: Self.largestModel)
        do throws(ModelError) {
            return Pipeline(analyzer: TrainedAnalyzer(model: try LanguageModel(bytes: bytes)))
        } catch {
            throw Failure(.badData, path: path, "\(error)")
        }
    }

    private static let largestModel = 1 << 30
}
