import Foundation
import GoldGraphs
import NewsLanguage

/// An evaluation as a table for people and as JSON for programs.
struct Report {
    let evaluation: Evaluation

    private typealias Named = (name: String, row: ReportRow)

    private var rows: [Named] { counts(evaluation) + names(evaluation) + roles(evaluation) + chains(evaluation) }

    private func counts(_ e: Evaluation) -> [Named] {
        Report.named([
            ("words", e.tokens), ("sentences", e.sentences), ("UPOS", e.upos), ("XPOS", e.xpos),
            ("features", e.features), ("lemmas", e.lemmas), ("UAS", e.uas), ("LAS", e.las),
            ("UAS without punctuation", e.uasWords), ("LAS without punctuation", e.lasWords),
        ])
    }

    private func names(_ e: Evaluation) -> [Named] {
        Report.named(
            [("names", e.names)]
                + NameMention.Kind.allCases.map { ("names " + $0.rawValue, e.nameKinds[$0] ?? PairCount()) }
        )
    }

    private func roles(_ e: Evaluation) -> [Named] {
        guard e.roles.predicates.gold > 0 else { return [] }
        return Report.named([("predicates", e.roles.predicates), ("roles", e.roles.roles)])
            + [("roles not under predicate", ReportRow(recallOf: e.roles.distant))]
    }

    private func chains(_ e: Evaluation) -> [Named] {
        guard e.coreference.bCubed.allKnown > 0 else { return [] }
        let score = e.coreference
        return [
            ("coreference MUC", ReportRow(score.muc)), ("coreference B3", ReportRow(score.bCubed)),
            ("coreference CEAFe", ReportRow(score.ceaf)), ("coreference CoNLL", ReportRow(mean: score.conll)),
        ]
    }

    private var relations: [Named] {
        Report.named(
            evaluation.relations.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }
                .map { ($0.key, $0.value) }
        )
    }

    /// Those counts that anything was counted for.
    private static func named(_ counts: [(String, PairCount)]) -> [Named] {
        counts.filter { $0.1.gold + $0.1.found > 0 }.map { ($0.0, ReportRow($0.1)) }
    }

    /// The table.
    func table(withRelations: Bool) -> String {
        var lines = [Report.line("", ["precision", "recall", "F1", "gold"])]
        for (name, row) in rows + (withRelations ? relations : []) { lines.append(Report.line(name, row.cells)) }
        lines.append("words a second, gold words: \(Int(evaluation.goldSpeed)), raw text: \(Int(evaluation.rawSpeed))")
        return lines.joined(separator: "\n")
    }

    private static func line(_ name: String, _ cells: [String]) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(1, 26 - name.count)) + padded.joined()
    }

    /// The JSON: each measure with its counts and F1, the relations, and the speeds.
    func json() throws -> String {
        var out = JSONReport(wordsPerSecond: evaluation.goldSpeed, rawWordsPerSecond: evaluation.rawSpeed)
        for (name, row) in rows { out.measures[name] = row }
        for (name, row) in relations { out.relations[name] = row }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(out), as: UTF8.self)
    }
}

/// The shape of the JSON report.
private struct JSONReport: Encodable {
    var measures: [String: ReportRow] = [:]
    var relations: [String: ReportRow] = [:]
    var wordsPerSecond: Double
    var rawWordsPerSecond: Double
}
