import ArgumentParser
import NewsLanguage

/// `newsgraph-train evaluate`: measures a model.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a model on a CoNLL-U file, or its names on a file of words and labels."
    )

    @OptionGroup var options: ModelOptions
    @Argument(help: "A .conllu file, or a .txt file of words and labels; either may be compressed with xz.")
    var file: String
    @Flag(name: .long, help: "Print JSON.")
    var json = false
    @Flag(name: .long, help: "Print every relation, too.")
    var relations = false

    func run() throws {
        let evaluator = Evaluator(analyzer: try options.analyzer())
        let text = try DataFolder.read(file)
        let isTreebank = file.hasSuffix(".conllu") || file.hasSuffix(".conllu.xz")
        let evaluation =
            isTreebank
            ? evaluator.evaluate(try CoNLLUReader.sentences(in: text))
            : evaluator.evaluate(NameCorpus.columns(text))
        let report = Report(evaluation: evaluation)
        print(json ? try report.json() : report.table(withRelations: relations))
    }
}
