package import NewsTables

/// How much each piece of evidence speaks for an answer, in natural logarithms of odds, learnt from annotated articles
/// with `newsgraph-measure weights`.
package struct ScoreTable: Sendable {
    /// The weights by question and name.
    package private(set) var weights: [Question: [String: Double]] = [:]

    /// A table of given weights.
    package init(_ weights: [Question: [String: Double]]) { self.weights = weights }

    /// The table that is built in.
    package static func builtIn() -> ScoreTable { ScoreTable(.scores) }

    /// The table for texts that were read without the encoder; questions that it lacks are answered by the other one.
    static func builtInFast(over other: ScoreTable) -> ScoreTable {
        var table = ScoreTable(.scoresFast)
        table.weights.merge(other.weights) { own, _ in own }
        return table
    }

    private init(_ name: TableName) {
        for entry in EmbeddedTable.map(name, ScoreTable.entry) { add(entry) }
    }

    /// A table from its text: question, name and weight in columns.
    package init(text: String) throws(TableError) {
        for row in EmbeddedTable(text: text).rows { add(try ScoreTable.entry(row)) }
    }

    private mutating func add(_ entry: (question: Question, name: String, weight: Double)) {
        weights[entry.question, default: [:]][entry.name] = entry.weight
    }

    private static func entry(_ row: EmbeddedTable.Row) throws(TableError) -> (
        question: Question, name: String, weight: Double
    ) {
        (try row.word(0), row[1], try row.number(2))
    }

    /// What evidence comes to; at zero as much speaks for as against.
    package func sum(_ question: Question, _ evidence: Evidences) -> Double {
        let own = weights[question] ?? [:]
        return evidence.items.reduce(0) { $0 + (own[$1.name] ?? 0) * $1.value }
    }

    /// The piece of evidence that speaks most against.
    func strongestAgainst(_ question: Question, _ evidence: Evidences) -> String? {
        let own = weights[question] ?? [:]
        let against = evidence.items.filter { (own[$0.name] ?? 0) * $0.value < 0 && $0.name != "bias" }
        return against.min { (own[$0.name] ?? 0) * $0.value < (own[$1.name] ?? 0) * $1.value }?.name
    }
}
