import Foundation
import NewsLanguage

/// Fine-tunes the pre-trained encoder in two stages: on grammar, names, roles and coreference, then on these and the
/// annotated articles. Each stage is kept in a folder and not run again when it is there.
struct EncoderTraining {
    private let programs: PythonPrograms
    private let data: String
    private let stages: URL
    private let isQuick: Bool

    /// A training on a folder of data whose stages are kept in another one.
    init(data: String, programs: PythonPrograms, stages: String, isQuick: Bool) {
        (self.data, self.programs, self.isQuick) = (data, programs, isQuick)
        self.stages = URL(fileURLWithPath: stages, isDirectory: true)
    }

    private func file(_ name: String) -> String { stages.appendingPathComponent(name).path }

    /// The sections of the encoder that knows grammar.
    func grammar() throws -> [(number: UInt32, bytes: [UInt8])] {
        let options = isQuick ? ["--rounds", "1", "--stop", "4"] : ["--rounds", "6"]
        try run("encoder-grammar", options + ["--rounded", "0"])
        return try EncoderSections(SafeTensors(path: file("encoder-grammar.safetensors"))).all(
            pieces: programs.vocabulary()
        )
    }

    /// The sections of the encoder that has also learnt from annotated articles, and of its heads of events.
    ///
    /// `others` are folders of articles that were annotated by other habits than those that the model is to keep.
    func articles(
        _ folders: [String],
        others: [String],
        analyzer: TrainedAnalyzer
    ) throws -> [(number: UInt32, bytes: [UInt8])] {
        let examples = try self.examples(folders, analyzer, "examples.jsonl")
        let ofOthers = others.isEmpty ? [] : ["--others", try self.examples(others, analyzer, "others.jsonl")]
        let trainings: [(copies: Int, seed: Int)] = [(4, 2), (6, 2)]
        for (number, settings) in trainings.enumerated() {
            let start =
                ["--start", file("encoder-grammar.pt"), "--examples", examples, "--seed", "\(settings.seed)"] + ofOthers
            let full = ["--rounds", "2", "--copies", "\(settings.copies)", "--rate", "0.6", "--rounded", "1"]
            let brief = ["--rounds", "1", "--stop", "4", "--rounded", "0"]
            try run("encoder-articles-\(number + 1)", start + (isQuick ? brief : full))
        }
        try average(trainings.indices.map { "encoder-articles-\($0 + 1)" }, to: "encoder-articles")
        let sections = EncoderSections(try SafeTensors(path: file("encoder-articles.safetensors")))
        return try sections.all(pieces: programs.vocabulary()) + sections.events()
    }

    /// The file of annotated articles as a network learns from them; made unless it is there.
    private func examples(_ folders: [String], _ analyzer: TrainedAnalyzer, _ name: String) throws -> String {
        let examples = file(name)
        if !FileManager.default.fileExists(atPath: examples) {
            try ExampleFile.write(folders, analyzer: analyzer, to: examples)
        }
        return examples
    }

    /// The mean of the weights of several trainings that differ in how often they saw the articles.
    private func average(_ stages: [String], to name: String) throws {
        let weights = file(name + ".safetensors")
        guard !FileManager.default.fileExists(atPath: weights) else { return }
        try programs.run("average.py", stages.map { file($0 + ".pt") } + ["--export", weights])
    }

    private func run(_ stage: String, _ options: [String]) throws {
        try programs.prepare()
        let weights = file(stage + ".safetensors")
        guard !FileManager.default.fileExists(atPath: weights) else { return }
        let files = ["--output", file(stage + ".pt"), "--export", weights]
        try programs.run("train.py", ["--data", data, "--threads", "1"] + files + options)
    }
}
