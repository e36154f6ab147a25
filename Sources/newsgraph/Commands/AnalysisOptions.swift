public import ArgumentParser
import NewsExtraction
public import NewsLanguage
import NewsPipeline
import NewsText

/// What a person may say of how articles are analysed.
struct AnalysisOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("A model file of newsgraph-train in place of the built-in one.", valueName: "file"),
        completion: .file()
    )
    var model: String?

    @Option(help: "How a text is read: by the encoder (standard), or five times as fast by a small network (fast).")
    var accuracy = TrainedAnalyzer.Accuracy.standard

    /// The pipeline that knows what a person knows.
    func pipeline(knowing options: KnowledgeOptions, _ diagnostics: Diagnostics) throws(Failure) -> Pipeline {
        try pipeline(knowing: try options.knowledge(diagnostics))
    }

    /// The pipeline that knows what files of a person's own say.
    func pipeline(knowing knowledge: OwnKnowledge) throws(Failure) -> Pipeline {
        Pipeline(analyzer: try analyzer(), extractor: StoryExtractor(knowing: knowledge))
    }

    func analyzer() throws(Failure) -> TrainedAnalyzer {
        let bytes = try model.map { path throws(Failure) in
            try ArticleReader.fileBytes(path, limit: Self.largestModel)
        }
        do throws(ModelError) {
            guard let bytes else { return try TrainedAnalyzer(accuracy: accuracy) }
            return TrainedAnalyzer(model: try LanguageModel(bytes: bytes), accuracy: accuracy)
        } catch {
            throw Failure(.badData, path: model, "\(error)")
        }
    }

    private static let largestModel = 1 << 30
}

extension TrainedAnalyzer.Accuracy: ExpressibleByArgument {}
