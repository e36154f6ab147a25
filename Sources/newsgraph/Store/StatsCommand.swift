import ArgumentParser
import FoundationEssentials
import KnowledgeGraph
import NewsStore

/// `newsgraph stats`: counts over time.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count the events of a store, or of graphs: by type, month, status, actor and pair.",
        discussion: """
            Examples:
              newsgraph stats news.db
              newsgraph stats news.db --with Russia --json
              newsgraph stats graphs/*.jsonl --svg months.svg
            """
    )

    @Argument(help: "A store, or graph files; '-' is a graph on standard input.", completion: .file())
    var inputs: [String]

    @Flag(help: "Print one JSON object.")
    var json = false

    @Option(
        help: ArgumentHelp("Draw the events of each month by type into a file, as SVG.", valueName: "file"),
        completion: .file()
    )
    var svg: String?

    @Option(help: ArgumentHelp("As many actors and pairs.", valueName: "number"))
    var most = 10

    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let counts = try counts()
        if let svg { try Destination(svg).write(Array(MonthChart(counts).svg.utf8)) }
        if svg != nil, !json { return }
        let report = StatsReport(counts, most: max(1, most))
        try Destination.standardOutput.write(Array((json ? try report.json() : report.text).utf8))
    }

    private func counts() throws -> EventCounts {
        let filter = try question.filter()
        if filter.isEmpty, inputs.count == 1, Stores.isStore(inputs[0]) {
            let store = try Stores.open(inputs[0], makes: false)
            return try Stores.doing(inputs[0]) { () throws(StoreError) in try store.eventCounts() }
        }
        let input = KnowledgeInput(base: nil, diagnostics: diagnostic.diagnostics)
        return EventCounts(try input.graph(at: inputs, for: filter))
    }
}

/// Counts for people and programs.
struct StatsReport {
    private let counts: EventCounts
    private let most: Int

    init(_ counts: EventCounts, most: Int) { (self.counts, self.most) = (counts, most) }

    var text: String {
        let months = counts.months.mapValues { $0.values.reduce(0, +) }.sorted { $0.key < $1.key }
        return "\(counted(counts.total, "event"))\n"
            + section("Types", EventCounts.largest(counts.types, 32))
            + section("Status", EventCounts.largest(counts.statuses, 8))
            + section("Months", months.map { ($0.key, $0.value) })
            + section("Actors", EventCounts.largest(counts.actors, most))
            + section("Pairs", EventCounts.largest(counts.pairs, most))
    }

    private func section(_ title: String, _ rows: [(name: String, count: Int)]) -> String {
        guard let largest = rows.map(\.count).max() else { return "" }
        let lines = rows.map { row in
            let digits = String(row.count)
            let name = String(row.name.printable.prefix(44))
            let bar = String(repeating: "▇", count: max(1, row.count * 20 / largest))
            let pad = String(repeating: " ", count: max(1, 46 - name.count))
            return "  \(name)\(pad)\(String(repeating: " ", count: max(0, 7 - digits.count)))\(digits) \(bar)\n"
        }
        return "\n\(title)\n" + lines.joined()
    }

    /// `{"total", "types", "statuses", "months": {MONTH: {TYPE: COUNT}}, "actors", "pairs"}`.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            total: counts.total,
            types: counts.types,
            statuses: counts.statuses,
            months: counts.months,
            actors: Dictionary(EventCounts.largest(counts.actors, most).map { ($0.name, $0.count) }) { a, _ in a },
            pairs: Dictionary(EventCounts.largest(counts.pairs, most).map { ($0.name, $0.count) }) { a, _ in a }
        )
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }

    private struct Report: Encodable {
        let total: Int
        let types: [String: Int], statuses: [String: Int]
        let months: [String: [String: Int]]
        let actors: [String: Int], pairs: [String: Int]
    }
}
