import ArgumentParser
import NewsLanguage

/// `newsgraph-train evaluate`: measures a model.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a model on CoNLL-U, its names on words with labels, or its roles on PropBank."
    )

    @OptionGroup var options: ModelOptions
    @Argument(help: "A .conllu file, a .txt of words and labels, or PropBank's .tsv; any may be compressed with xz.")
    var file: String
    @Flag(name: .long, help: "Print JSON.")
    var json = false
    @Flag(name: .long, help: "Print every relation, too.")
    var relations = false

    func run() throws {
        let report = Report(evaluation: try evaluation(try DataFolder.read(file)))
        print(json ? try report.json() : report.table(withRelations: relations))
    }

    /// What kind of file it is, its name says.
    private func evaluation(_ text: String) throws -> Evaluation {
        let evaluator = Evaluator(analyzer: try options.analyzer())
        let name = file.hasSuffix(".xz") ? String(file.dropLast(3)) : file
        if name.hasSuffix(".conllu") { return evaluator.evaluate(try CoNLLUReader.sentences(in: text)) }
        if name.hasSuffix(".tsv") { return evaluator.evaluate(PropBankReader.sentences(in: text)) }
        return evaluator.evaluate(NameCorpus.columns(text))
    }
}
