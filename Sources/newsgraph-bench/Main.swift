import ArgumentParser

/// Measures what the libraries do against baselines that run beside them; figures are ratios, not seconds.
@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newsgraph-bench",
        abstract: "Measure newsgraph against baselines in the same run.",
        subcommands: [ReadBenchmark.self, WriteBenchmark.self, StreamBenchmark.self, ValidateBench.self]
    )
}
