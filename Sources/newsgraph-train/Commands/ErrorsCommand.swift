import ArgumentParser
import NewsLanguage

/// `newsgraph-train errors`: what a model most often gets wrong.
struct ErrorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "errors",
        abstract: "List a model's most frequent errors on a CoNLL-U file, or in names on a file of words and labels."
    )

    /// What is compared.
    enum Measure: String, CaseIterable, ExpressibleByArgument { case lemma, features, tag, relation }

    @OptionGroup var options: ModelOptions
    @Argument(help: "A .conllu file, or a .txt file of words and labels; either may be compressed with xz.")
    var file: String
    @Option(name: .long, help: "What is compared: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var what = Measure.relation
    @Option(name: .long, help: "How many kinds of errors are listed.")
    var count = 40

    func run() throws {
        let analyzer = try options.analyzer()
        let text = try DataFolder.read(file)
        let isTreebank = file.hasSuffix(".conllu") || file.hasSuffix(".conllu.xz")
        let errors =
            isTreebank
            ? errors(analyzer, try CoNLLUReader.sentences(in: text))
            : nameErrors(analyzer, NameCorpus.columns(text))
        for (error, count) in errors.ranked.prefix(count) { print(count, error) }
    }

    private func errors(_ analyzer: TrainedAnalyzer, _ sentences: [CoNLLUSentence]) -> Counter<String> {
        var errors = Counter<String>()
        for sentence in sentences {
            for (token, word) in zip(analyzer.analyze(words: sentence.words).tokens, sentence.words) {
                if let error = describe(token, word) { errors.add(error) }
            }
        }
        return errors
    }

    /// Names of one side that the other side has not, with what that has in their place.
    private func nameErrors(_ analyzer: TrainedAnalyzer, _ sentences: [NamedSentence]) -> Counter<String> {
        var errors = Counter<String>()
        for sentence in sentences {
            let found = analyzer.analyze(words: sentence.forms.map { CoNLLUSentence.Word(form: $0) }).names
            let describe = { (name: NameMention) in
                "\(name.kind.rawValue) \(sentence.forms[name.tokens].joined(separator: " "))"
            }
            for (own, others, word) in [(sentence.names, found, "missed"), (found, sentence.names, "extra")] {
                for name in own where !others.contains(name) {
                    let rivals = others.filter { $0.tokens.overlaps(name.tokens) }.map(describe)
                    errors.add("\(word) \(describe(name)) | \(rivals.joined(separator: ", "))")
                }
            }
        }
        return errors
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
