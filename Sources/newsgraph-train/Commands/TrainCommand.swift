import ArgumentParser
import Foundation
import GoldGraphs
import NewsLanguage

/// `newsgraph-train train`: rebuilds the model.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Rebuild the model from the data.",
        discussion: """
            The encoder is fine-tuned first, by programs in Python that run in a virtual environment made in the folder \
            of stages (some gigabytes): on the treebanks, names, roles and coreference, then on these and the annotated \
            articles. Everything else is trained after that, and the small network learns from the encoder as well. \
            The base model reads the annotated articles for the encoder.

            Examples:
              newsgraph-train train --stages /tmp/stages -o english.model
              newsgraph-train train --keep-encoder --stages /tmp/stages -o english.model
            """
    )

    @Option(name: .long, help: "The folder of the training data.")
    var data = "../shared/data"
    @Option(name: .long, help: "The model to begin with: 'built-in' or a file.")
    var base = "built-in"
    @Flag(name: .long, help: "Keep the encoder of the base model, and train the rest.")
    var keepEncoder = false
    @Option(name: .long, help: "The folder of the programs in Python.")
    var programs = "Sources/newsgraph-train/Python"
    @Option(name: .long, parsing: .upToNextOption, help: "Folders of annotated articles, whose texts are learnt from.")
    var articles = ["../shared/gold/articles", "../shared/gold/more"]
    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: "Folders of articles annotated by other habits, from which the encoder learns with heads of their own."
    )
    var others: [String] = []
    @Option(name: .shortAndLong, help: "The model file to write.")
    var output = "english.model"
    @Option(
        name: .long,
        help: "A folder in which each stage is kept; stages found there are not trained again."
    )
    var stages = ".scratch/training"
    @Flag(name: .long, help: "Train for a minute only, to see that everything runs.")
    var quick = false

    func run() throws {
        var builder = ModelBuilder(
            folder: DataFolder(path: data),
            articles: articles.map { GoldFolder(path: $0) },
            base: try keepEncoder ? ModelOptions.file(base) : trainedEncoder(),
            plan: quick ? .quick : TrainingPlan(),
            store: try StageStore(stages)
        )
        try Data(try builder.build()).write(to: URL(fileURLWithPath: output), options: .atomic)
    }

    /// The base model with an encoder that has been fine-tuned anew.
    private func trainedEncoder() throws -> ModelFile {
        let python = try PythonPrograms(programs: programs, environment: stages + "/python")
        let training = EncoderTraining(data: data, programs: python, stages: stages, isQuick: quick)
        let base = try ModelOptions.file(base)
        let reader = try LanguageModel(base.replacing(try training.grammar()))
        let sections = try training.articles(articles, others: others, analyzer: TrainedAnalyzer(model: reader))
        return try base.replacing(sections)
    }
}
