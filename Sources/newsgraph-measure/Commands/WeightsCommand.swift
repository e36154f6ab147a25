import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage

/// `newsgraph-measure weights`: which words that could name an event do, learnt from annotated articles.
struct WeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Learn which words that could name an event do, or measure how well that is known.",
        discussion: """
            Examples:
              newsgraph-measure weights articles
              newsgraph-measure weights articles more --table > Sources/CNewsgraphData/Tables/event-weights.tsv
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]

    @Flag(help: "Print the table of weights that follows from the articles.")
    var table = false

    func run() throws {
        let (analyzer, extractor) = (try TrainedAnalyzer(), StoryExtractor())
        let articles = try folders.flatMap { try GoldFolder(path: $0).annotated() }
            .map { JudgedDraft.of($0.article, $0.graph, analyzer: analyzer, extractor: extractor) }
        table ? printTable(articles.flatMap { $0 }) : printAgreement(articles)
    }

    private func printTable(_ drafts: [JudgedDraft]) {
        print("#feature\tweight")
        for (feature, weight) in WeightLearner.weights(drafts) where weight != 0 { print("\(feature)\t\(weight)") }
    }

    private func printAgreement(_ articles: [[JudgedDraft]]) {
        print("built-in table  \(WeightLearner.tally(articles.flatMap { $0 }) { $0.isKept }.line)")
        let held = articles.indices.map { index -> Tally in
            let others = articles.indices.filter { $0 != index }.flatMap { articles[$0] }
            let weights = Dictionary(
                uniqueKeysWithValues: WeightLearner.weights(others).map { ($0.feature, $0.weight) }
            )
            return WeightLearner.tally(articles[index]) { draft in
                draft.features.reduce(0) { $0 + (weights[$1] ?? 0) } >= WeighedDraft.threshold
            }
        }
        print("learnt on all articles but one, measured on that one  \(held.reduce(Tally(), +).line)")
    }
}
