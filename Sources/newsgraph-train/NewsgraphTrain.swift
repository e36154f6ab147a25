import ArgumentParser

/// Trains the language model of `NewsLanguage` and measures it.
@main
struct NewsgraphTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph-train",
        abstract: "Train the English analyser from treebanks, measure it, and make the tables of places.",
        subcommands: [
            TrainCommand.self, EvaluateCommand.self, ErrorsCommand.self, BenchmarkCommand.self,
            ExamplesCommand.self, PiecesCommand.self, AssembleCommand.self,
            TablesCommand.self,
        ]
    )
}
