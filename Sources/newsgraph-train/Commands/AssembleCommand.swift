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
        let bytes =
            base == "built-in"
            ? ModelBytes() : ModelBytes(copying: try Data(contentsOf: URL(fileURLWithPath: base)))
        let file = try ModelFile(bytes, verifying: base != "built-in")
        let own = EncoderSections(try SafeTensors(path: weights))
        let lines = try DataFolder.read(vocabulary).split(separator: "\n", omittingEmptySubsequences: false)
        var pieces = lines.map(String.init)
        if pieces.last == "" { pieces.removeLast() }
        let added = try own.all(pieces: pieces) + own.events()
        let replaced = Set(added.map(\.number))
        let known = Set(ModelSection.allCases.map(\.rawValue))
        let kept = file.numbers.filter { known.contains($0) && !replaced.contains($0) }.compactMap { number in
            file.slice(number: number).map { (number: number, bytes: $0.array) }
        }
        let sections = (kept + added).sorted { $0.number < $1.number }
        try Data(ModelFile.encode(sections)).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
}
