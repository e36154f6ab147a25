internal import NewsTables

/// How much each piece of evidence speaks for an answer, in natural logarithms of odds, learnt from annotated articles
/// with `newsgraph-measure weights`.
package struct ScoreTable: Sendable {
    /// The weights by question and name.
    package private(set) var weights: [Question: [String: Double]] = [:]

    /// A table of given weights.
    package init(_ weights: [Question: [String: Double]]) { self.weights = weights }

    /// The table that is built in.
    package static func builtIn() -> ScoreTable { ScoreTable(named: "scores") }

    /// The table for texts that were read without the encoder; questions that it lacks are answered by the other one.
    static func builtInFast(over other: ScoreTable) -> ScoreTable {
        var table = ScoreTable(named: "scores-fast")
        table.weights.merge(other.weights) { own, _ in own }
        return table
    }

    private init(named name: String) { self.init(rows: EmbeddedTable(named: name)?.rows ?? []) }

    /// A table from its text: question, name and weight in columns.
    package init(text: String) { self.init(rows: EmbeddedTable(text: text).rows) }

    private init(rows: [EmbeddedTable.Row]) {
        for row in rows {
            let cells = row.cells
            guard cells.count > 2, let question = Question(rawValue: cells[0]), let weight = Double(cells[2]) else {
                continue
            }
            weights[question, default: [:]][cells[1]] = weight
        }
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
