import FoundationEssentials
import KnowledgeGraph

/// The difference of two graphs for people and for programs.
struct DifferenceReport {
    private let difference: GraphDifference

    init(_ difference: GraphDifference) {
        self.difference = difference
    }

    /// One line for each fact; empty when there is no difference.
    var text: String {
        let lines =
            difference.lost.map { "- \(DifferenceReport.line($0))" }
            + difference.gained.map { "+ \(DifferenceReport.line($0))" }
            + difference.changed.map(DifferenceReport.line)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func line(_ fact: GraphDifference.Fact) -> String {
        switch fact {
        case .node(let id, let type, let label): "\(type) \(id) \(quote(label))"
        case .edge(let source, let type, let target, let label):
            label == type ? "\(source) \(type) \(target)" : "\(source) \(type) \(target) \(quote(label))"
        }
    }

    private static func line(_ change: GraphDifference.Change) -> String {
        let (before, after) = (change.before.map(quote) ?? "nothing", change.after.map(quote) ?? "nothing")
        return "~ \(name(change.fact)): \(change.attribute.printable) \(before) -> \(after)"
    }

    private static func name(_ fact: GraphDifference.Fact) -> String {
        switch fact {
        case .node(let id, _, _): id
        case .edge: line(fact)
        }
    }

    private static func quote(_ text: String) -> String { "'\(text.printable)'" }

    /// One object: `{"gained": [FACT], "lost": [FACT], "changed": [{"fact", "attribute", "before", "after"}]}`.
    ///
    /// A fact is `{"kind": "node", "id", "type", "label"}` or `{"kind": "edge", "source", "type", "target", "label"}`.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report = Report(
            gained: difference.gained.map(Fact.init),
            lost: difference.lost.map(Fact.init),
            changed: difference.changed.map {
                Change(fact: Fact($0.fact), attribute: $0.attribute, before: $0.before, after: $0.after)
            }
        )
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }

    private struct Report: Encodable {
        let gained: [Fact]
        let lost: [Fact]
        let changed: [Change]
    }

    private struct Change: Encodable {
        let fact: Fact
        let attribute: String
        let before: String?
        let after: String?
    }

    private struct Fact: Encodable {
        var kind: String
        var id: String?
        var source: String?
        var type: String
        var target: String?
        var label: String

        init(_ fact: GraphDifference.Fact) {
            switch fact {
            case .node(let id, let type, let label):
                (self.kind, self.id, self.type, self.label) = ("node", id, type, label)
            case .edge(let source, let type, let target, let label):
                (self.kind, self.type, self.label) = ("edge", type, label)
                (self.source, self.target) = (source, target)
            }
        }
    }
}
