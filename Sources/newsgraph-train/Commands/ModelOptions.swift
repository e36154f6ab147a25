import ArgumentParser
import Foundation
import NewsLanguage

/// Which model a command is about, and how it is used.
struct ModelOptions: ParsableArguments {
    @Argument(help: "The model file, or 'built-in'.")
    var model: String
    @Flag(name: .long, help: "Let all networks of the model work together.")
    var high = false

    /// An analyser with the model.
    func analyzer() throws -> TrainedAnalyzer {
        TrainedAnalyzer(model: try load(), accuracy: high ? .high : .standard)
    }

    /// The model.
    func load() throws -> LanguageModel {
        if model == "built-in" { return try LanguageModel.english() }
        return try LanguageModel(bytes: Data(contentsOf: URL(fileURLWithPath: model)))
    }
}
