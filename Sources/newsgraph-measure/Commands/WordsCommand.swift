public import ArgumentParser
import FoundationEssentials
import GoldGraphs
import NewsExtraction
public import NewsLanguage
import NewsPipeline
import NewsText

/// `newsgraph-measure words`: which words name events, of what type and status.
struct WordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract: "Measure on annotated articles which words are told to name events, and their types and statuses.",
        discussion: """
            Verbs, nouns and adjectives that are in no name count; they name an event when they touch a trigger of \
            one. Words of optional events only count neither way. Of the words rightly called events, the shares of \
            those with a right type and status are given.

            Answers of another program stand in a file, one line for each article:
              {"name": "shoigu-in-tehran", "words": [[120, 127, "CONSULT", "happened"]]}

            Examples:
              newsgraph-measure words articles
              newsgraph-measure words articles --by file answers.jsonl --json
              newsgraph-measure words articles --by heads --model new.model --threshold 0.4
              newsgraph-measure words articles --by heads --accuracy fast
            """
    )

    /// Who says which words name events.
    enum Way: String, CaseIterable, ExpressibleByArgument { case graph, heads, file }

    @Argument(help: "A folder with NAME.txt beside NAME.json.", completion: .directory)
    var folder: String

    @Argument(help: "With '--by file', the file with the answers.", completion: .file(extensions: ["jsonl"]))
    var file: String?

    @Option(help: "Who says which words name events: the graph, the model's heads, or a file.")
    var by = Way.graph

    @Option(help: "The model file; without one, the built-in model.", completion: .file(extensions: ["model"]))
    var model: String?

    @Option(help: "How a text is read: by the encoder (standard), or by the small network (fast).")
    var accuracy = TrainedAnalyzer.Accuracy.standard

    @Option(help: "With '--by heads', how likely a word must name an event (default: \(EventHeads.threshold)).")
    var threshold: Float?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (by == .file) == (file != nil) else {
            throw ValidationError("A file of answers goes with '--by file', and only with it.")
        }
        guard threshold == nil || by == .heads else { throw ValidationError("'--threshold' goes with '--by heads'.") }
    }

    func run() throws {
        let analyzer = TrainedAnalyzer(model: try languageModel(), accuracy: accuracy)
        let reader = try reader(analyzer)
        var score = WordScore()
        for (article, gold) in try GoldFolder(path: folder).annotated() {
            let text = analyzer.analyze(article)
            score.add(try reader.words(of: text), text, gold)
        }
        json ? try printJSON(score.figures) : printTable(score)
    }

    private func languageModel() throws -> LanguageModel {
        guard let model else { return try LanguageModel.english() }
        return try LanguageModel(bytes: ArticleReader.bytes(of: model, limit: 1 << 30))
    }

    private func reader(_ analyzer: TrainedAnalyzer) throws -> any EventWordReader {
        switch by {
        case .graph: GraphWords(pipeline: Pipeline(analyzer: analyzer))
        case .heads: try headWords(analyzer.model)
        case .file: try FileWords(path: file ?? "")
        }
    }

    private func headWords(_ model: LanguageModel) throws -> HeadWords {
        guard let heads = EventHeads(model, accuracy: accuracy) else { throw HeadWords.NoHeads() }
        return HeadWords(heads: heads, threshold: threshold ?? EventHeads.threshold)
    }

    private func printJSON(_ figures: WordScore.Figures) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        print(String(decoding: try encoder.encode(figures), as: UTF8.self))
    }

    private func printTable(_ score: WordScore) {
        let figures = score.figures
        print("words   \(score.words.line)")
        print("type    \(Figures.text(figures.type)) of the right ones")
        print("status  \(Figures.text(figures.status)) of the right ones")
        print("        with happened and ongoing told apart: \(Figures.text(figures.strictStatus))")
    }
}

extension TrainedAnalyzer.Accuracy: ExpressibleByArgument {}
