import Foundation
import NewsLanguage

/// An evaluation as a table for people and as JSON for programs.
struct Report {
    let evaluation: Evaluation

    private var rows: [(String, PairCount)] {
        let e = evaluation
        return [
            ("words", e.tokens), ("sentences", e.sentences), ("UPOS", e.upos), ("XPOS", e.xpos),
            ("features", e.features), ("lemmas", e.lemmas), ("UAS", e.uas), ("LAS", e.las),
            ("UAS without punctuation", e.uasWords), ("LAS without punctuation", e.lasWords), ("names", e.names),
        ] + NameMention.Kind.allCases.map { ("names " + $0.rawValue, e.nameKinds[$0] ?? PairCount()) }
    }

    private var relations: [(String, PairCount)] {
        evaluation.relations.sorted { ($1.value.gold, $0.key) < ($0.value.gold, $1.key) }.map { ($0.key, $0.value) }
    }

    /// The table.
    func table(withRelations: Bool) -> String {
        var lines = [Report.line("", "precision", "recall", "F1", "gold")]
        for (name, count) in rows + (withRelations ? relations : []) where count.gold + count.found > 0 {
            lines.append(
                Report.line(
                    name,
                    Report.percent(count.precision),
                    Report.percent(count.recall),
                    Report.percent(count.f1),
                    String(count.gold)
                )
            )
        }
        lines.append("words a second, gold words: \(Int(evaluation.goldSpeed)), raw text: \(Int(evaluation.rawSpeed))")
        return lines.joined(separator: "\n")
    }

    private static func line(_ name: String, _ cells: String...) -> String {
        let padded = cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(1, 26 - name.count)) + padded.joined()
    }

    private static func percent(_ value: Double) -> String {
        let hundredths = Int((value * 10_000).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The JSON: each measure with its counts and F1, the relations, and the speeds.
    func json() throws -> String {
        var out = JSONReport(wordsPerSecond: evaluation.goldSpeed, rawWordsPerSecond: evaluation.rawSpeed)
        for (name, count) in rows where count.gold + count.found > 0 { out.measures[name] = .init(count) }
        for (name, count) in relations { out.relations[name] = .init(count) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(out), as: UTF8.self)
    }
}

/// The shape of the JSON report.
private struct JSONReport: Encodable {
    struct Measure: Encodable {
        var precision: Double, recall: Double, f1: Double, gold: Int, found: Int, right: Int

        init(_ count: PairCount) {
            precision = count.precision
            recall = count.recall
            f1 = count.f1
            (gold, found, right) = (count.gold, count.found, count.right)
        }
    }

    var measures: [String: Measure] = [:]
    var relations: [String: Measure] = [:]
    var wordsPerSecond: Double
    var rawWordsPerSecond: Double
}
