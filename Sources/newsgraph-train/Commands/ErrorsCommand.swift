import ArgumentParser
import NewsLanguage

/// `newsgraph-train errors`: what a model most often gets wrong.
struct ErrorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "errors",
        abstract: "List a model's most frequent errors on a CoNLL-U file."
    )

    /// What is compared.
    enum Measure: String, CaseIterable, ExpressibleByArgument { case lemma, features, tag, relation }

    @OptionGroup var options: ModelOptions
    @Argument(help: "A .conllu file; it may be compressed with xz.")
    var file: String
    @Option(name: .long, help: "What is compared: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what = Measure.relation
    @Option(name: .long, help: "How many kinds of errors are listed.")
    var count = 40

    func run() throws {
        let analyzer = try options.analyzer()
        var errors = Counter<String>()
        for sentence in try CoNLLUReader.sentences(in: DataFolder.read(file)) {
            for (token, word) in zip(analyzer.analyze(words: sentence.words).tokens, sentence.words) {
                if let error = describe(token, word) { errors.add(error) }
            }
        }
        for (error, count) in errors.ranked.prefix(count) { print(count, error) }
    }

    private func describe(_ token: Token, _ word: CoNLLUSentence.Word) -> String? {
        let (found, gold): (String, String) =
            switch what {
            case .lemma: (token.lemma, word.lemma)
            case .features: (token.features.conllu, Features(conllu: word.features).conllu)
            case .tag: ("\(token.upos.rawValue) \(token.xpos)", "\(word.upos) \(word.xpos)")
            case .relation: (token.relation, word.relation)
            }
        guard found != gold else { return nil }
        let form = what == .lemma || what == .features ? word.form + " " + word.xpos + ": " : ""
        return "\(form)\(gold) taken for \(found)"
    }
}
