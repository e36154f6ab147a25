import ArgumentParser

/// The command itself, which holds the subcommands.
struct Newsgraph: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "newsgraph",
        abstract: "Turn news articles into typed graphs of states, officials, organisations and events.",
        discussion: """
            Examples:
              newsgraph export talks.txt --to all --output graphs
              newsgraph validate graphs/talks.graphml graphs/talks.rdf
              newsgraph render talks.txt -o talks.svg
              newsgraph show talks.txt
              newsgraph store add news.db articles
              newsgraph timeline news.db --with Russia

            Exit codes:
            \(ExitStatus.help)
            """,
        version: version,
        subcommands: [
            ExportCommand.self, ValidateCommand.self, RenderCommand.self, ShowCommand.self, ExplainCommand.self,
            AnalyzeCommand.self, TextCommand.self, ConvertCommand.self, MergeCommand.self, DiffCommand.self,
            GazetteerCommand.self, StoreCommand.self, QueryCommand.self, TimelineCommand.self, WhoCommand.self,
            StatsCommand.self, ServeCommand.self, FormatsCommand.self, SchemaCommand.self,
        ]
    )
}
