public import ArgumentParser
import Foundation
public import NewsLanguage

/// Which model a command is about, and how it is used.
struct ModelOptions: ParsableArguments {
    @Argument(help: "The model file, or 'built-in'.")
    var model: String
    @Option(name: .long, help: "How a text is read: by the encoder (standard), or by the small network (fast).")
    var accuracy = TrainedAnalyzer.Accuracy.standard

    /// An analyser with the model.
    func analyzer() throws -> TrainedAnalyzer {
        TrainedAnalyzer(model: try load(), accuracy: accuracy)
    }

    /// The model.
    func load() throws -> LanguageModel { try Self.load(model) }

    /// The built-in model, or that of a file.
    static func load(_ model: String) throws -> LanguageModel { try LanguageModel(file(model)) }

    /// The bytes of such a model, by their sections.
    static func file(_ model: String) throws -> ModelFile {
        guard model != "built-in" else { return try ModelFile(ModelBytes(), verifying: false) }
        return try ModelFile(ModelBytes(copying: Data(contentsOf: URL(fileURLWithPath: model))), verifying: true)
    }
}

extension TrainedAnalyzer.Accuracy: ExpressibleByArgument {}
