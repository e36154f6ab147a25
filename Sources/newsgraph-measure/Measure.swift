import ArgumentParser

/// `newsgraph-measure`: how well and how fast the extraction works, on data that the user has.
@main
struct Measure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph-measure",
        abstract: "Measure the extraction on annotated data.",
        discussion: """
            Examples:
              newsgraph-measure gold articles --graphs /tmp/graphs
              newsgraph-measure words articles
              newsgraph-measure events plover-gold-dev.jsonl --show
              newsgraph-measure dates recognizers-dev.jsonl
              newsgraph-measure score articles more
              newsgraph-measure weights articles more > Sources/CNewsgraphData/Tables/scores.tsv
              newsgraph-measure throughput articles/*.txt
              newsgraph-measure pages ../shared/data/pages
            """,
        subcommands: [
            GoldCommand.self, ScoreCommand.self, RulesCommand.self, EventsCommand.self, DatesCommand.self,
            ConfidenceCommand.self, WeightsCommand.self, WordsCommand.self, ThroughputCommand.self, PagesCommand.self,
        ]
    )
}
