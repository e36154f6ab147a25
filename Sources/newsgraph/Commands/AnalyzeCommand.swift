import ArgumentParser
import NewsLanguage
import NewsText

/// `newsgraph analyze`: sentences, words, tags, trees, names, roles and mentions, before anything is made of them.
struct AnalyzeCommand: ParsableCommand {
    /// What the analysis is written as.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case conllu, json, dot, svg
    }

    /// What the input is.
    enum Input: ExpressibleByArgument {
        case conllu
        case article(ArticleFormat)

        init?(argument: String) {
            guard argument != "conllu" else {
                self = .conllu
                return
            }
            guard let format = ArticleFormat(rawValue: argument) else { return nil }
            self = .article(format)
        }

        static var allValueStrings: [String] { ["conllu"] + ArticleFormat.allCases.map(\.rawValue) }
    }

    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Write the sentences, words, tags, trees, names, roles and mentions of an article.",
        discussion: """
            CoNLL-U is the table of Universal Dependencies; MISC holds NER= and the offsets in the article. Trees \
            (dot, svg) are drawn of one sentence.

            Where the model finds roles, the line of a predicate says which words have them: \
            ArgHeads=ARG0:3,ARG1:8 their heads, ArgSpans=ARG0:3-3,ARG1:7-9 all of their words; a drawn tree names \
            the roles below the words. Where it finds chains of mentions, Entity= brackets them as CorefUD does: \
            (e5--2 begins a mention of chain 5 with its second word as the head, and e5) ends it. JSON has both as \
            'predicates' and 'mentions', and counts words and sentences from 0.

            Examples:
              newsgraph analyze talks.txt
              newsgraph analyze talks.txt --to json -o talks.json
              newsgraph analyze talks.txt --to svg --sentence 2 -o tree.svg
              newsgraph analyze words.conllu --from conllu
            """
    )

    @Argument(
        help: "An article, or a CoNLL-U file with --from conllu; '-' is an article on standard input.",
        completion: .file()
    )
    var input: String

    @Option(help: "What to write: conllu, json, or the tree of one sentence as dot or svg.")
    var to: Form = .conllu

    @Option(
        help: ArgumentHelp(
            "What the input is: conllu, whose words are taken as they are, or a format of articles, which mostly is told "
                + "by the content: \(ArticleFormat.words).",
            valueName: "format"
        ),
        completion: .list(Input.allValueStrings)
    )
    var from: Input?

    @Option(help: ArgumentHelp("The sentence to draw, counted from 1.", valueName: "number"))
    var sentence: Int = 1

    @Option(
        name: .customShort("o"),
        help: ArgumentHelp("The file to write; '-' is standard output, the default.", valueName: "file"),
        completion: .file()
    )
    var file: String = "-"

    @OptionGroup var article: ArticleOptions
    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let analyzer = try analysis.analyzer()
        var bytes: [UInt8] = []
        var status = ExitStatus.success
        switch from {
        case .conllu: bytes = try written(try words(analyzer))
        case .article, nil:
            let articles = try articles()
            if to == .dot || to == .svg {
                bytes = try written(analyzer.analyze(articles.one()))
            } else {
                status = try articles.forEach { bytes += try written(analyzer.analyze($0)) }
            }
        }
        if !bytes.isEmpty { try Destination(file).write(bytes) }
        throw ExitCode(status.rawValue)
    }

    private func articles() throws(Failure) -> Articles {
        var format: ArticleFormat?
        if case .article(let named) = from { format = named }
        return try article.articles(at: input, from: format, diagnostics: diagnostic.diagnostics)
    }

    private func written(_ analyzed: AnalyzedText) throws(Failure) -> [UInt8] {
        switch to {
        case .conllu: return Array(CoNLLUWriter().text(analyzed).utf8)
        case .json: return try AnalysisJSON(analyzed).bytes()
        case .dot: return try tree(of: analyzed)
        case .svg:
            let graphviz = Graphviz(engine: .dot, picture: .svg, diagnostics: diagnostic.diagnostics)
            return try graphviz.draw(try tree(of: analyzed), of: input, isOwnWork: true)
        }
    }

    /// The words of a CoNLL-U file, read as they are.
    private func words(_ analyzer: TrainedAnalyzer) throws(Failure) -> AnalyzedText {
        let text = String(decoding: try ArticleReader.fileBytes(input, limit: ArticleReader.largest), as: UTF8.self)
        do throws(CoNLLUError) {
            let sentences = try CoNLLUReader.sentences(in: text).map { analyzer.analyze(words: $0.words) }
            return AnalyzedText(article: Article(name: ArticleReader.name(of: input), text: ""), sentences: sentences)
        } catch {
            throw Failure(.badData, path: input, "\(error)")
        }
    }

    private func tree(of analyzed: AnalyzedText) throws(Failure) -> [UInt8] {
        let count = analyzed.sentences.count
        guard (1...max(1, count)).contains(sentence), count > 0 else {
            throw Failure(.usage, path: input, "there is no sentence \(sentence); choose one from 1 to \(count)")
        }
        return Array(TreeDrawing().dot(analyzed.sentences[sentence - 1]).utf8)
    }
}
