import ArgumentParser
import Foundation
import NewsLanguage

/// `newsgraph-train assemble`: puts the trained encoder into a model.
struct AssembleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assemble",
        abstract: "Put a trained encoder and its heads into a model, in place of those that it has."
    )

    @Argument(help: "The weights of the encoder, as the training writes them (safetensors).")
    var weights: String
    @Argument(help: "The vocabulary of the encoder, a piece a line.")
    var vocabulary: String
    @Option(name: .long, help: "The model whose other sections are kept; 'built-in' or a file.")
    var base = "built-in"
    @Option(name: .shortAndLong, help: "The model file to write.")
    var output = "english.model"

    func run() throws {
        let file = try ModelOptions.file(base)
        let own = EncoderSections(try SafeTensors(path: weights))
        let lines = try DataFolder.read(vocabulary).split(separator: "\n", omittingEmptySubsequences: false)
        var pieces = lines.map(String.init)
        if pieces.last == "" { pieces.removeLast() }
        let added = try own.all(pieces: pieces) + own.events()
        try Data(file.bytes(replacing: added)).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
