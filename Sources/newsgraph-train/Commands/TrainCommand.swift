import ArgumentParser
import Foundation
import NewsLanguage

/// `newsgraph-train train`: rebuilds the model.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "train", abstract: "Rebuild the model from the data.")

    @Option(name: .long, help: "The folder of the training data.")
    var data = "../shared/data"
    @Option(name: .shortAndLong, help: "The model file to write.")
    var output = "english.model"
    @Flag(name: .long, help: "Train for a minute only, to see that everything runs.")
    var quick = false

    func run() throws {
        let bytes = try ModelBuilder.build(DataFolder(path: data), quick ? .quick : TrainingPlan())
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
