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
    @Option(
        name: .long,
        help: "A folder in which the networks of each stage are kept; stages found there are not trained again."
    )
    var stages: String?
    @Flag(name: .long, help: "Train for a minute only, to see that everything runs.")
    var quick = false

    func run() throws {
        let bytes = try ModelBuilder.build(DataFolder(path: data), quick ? .quick : TrainingPlan(), StageStore(stages))
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
