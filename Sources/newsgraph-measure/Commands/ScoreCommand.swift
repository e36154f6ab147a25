import ArgumentParser
import GoldGraphs
import NewsExtraction
import NewsLanguage
import NewsText

/// `newsgraph-measure score`: how much of annotated graphs is found.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score the graphs of annotated articles, fact by fact.",
        discussion: """
            The rules are those of the gold graphs' own scorer, score.py.

            With '--held', what adds up evidence is learnt anew without the articles that are scored, fold by fold; \
            models named with '--models' are then those of the folds, each of which has not learnt from the articles \
            whose number leaves its own when divided by the number of models.

            Examples:
              newsgraph-measure score articles more
              newsgraph-measure score check --accuracy fast
              newsgraph-measure score articles more --held --models fold0.model fold1.model
            """
    )

    @Argument(help: "Folders with NAME.txt beside NAME.json.", completion: .directory)
    var folders: [String]

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "Learn what adds up evidence without the articles scored.")
    var held = false

    func run() throws {
        let articles = try reading.read(folders)
        var tallies: [FactKind: FactTally] = [:]
        var (repeated, mistyped) = (0, 0)
        let extractors = held ? articles.extractors(try reading.extractor()) : [:]
        let builtIn = try reading.extractor()
        for article in articles {
            let extractor = extractors[article.fold] ?? builtIn
            let score = StoryScore(extractor.story(of: article.text), article.gold, text: article.text.article.text)
            repeated += score.repeated
            mistyped += score.mistyped
            for (kind, tally) in score.tallies { tallies[kind] = (tallies[kind] ?? FactTally()) + tally }
        }
        print("\(articles.count) articles")
        for kind in FactKind.allCases { print(Self.line(kind.rawValue, tallies[kind] ?? FactTally())) }
        print(Self.line("all facts", tallies.values.reduce(FactTally(), +)))
        print("of the extra events \(repeated) are one found already, \(mistyped) of a wrong type")
    }

    private static func line(_ name: String, _ tally: FactTally) -> String {
        let cells =
            [tally.right, tally.extra, tally.missed].map { padded(String($0), 7) }
            + [tally.precision, tally.recall, tally.f1].map { padded(Figures.text($0), 8) }
        return name + String(repeating: " ", count: max(0, 12 - name.count)) + cells.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
