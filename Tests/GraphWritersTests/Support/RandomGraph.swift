import KnowledgeGraph
import NewsOntology
import NewsText

/// A generator that gives the same numbers on every machine.
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators* (2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Graphs of any shape that the ontology allows, with hostile texts in them.
enum RandomGraph {
    static func make(seed: UInt64, nodes: Int = 30, edges: Int = 60) throws -> Graph {
        var random = SplitMix(seed: seed)
        var graph = Graph()
        for index in 0..<nodes {
            let type = NodeType.allCases.randomElement(using: &random) ?? .event
            let attributes = attributes(of: type, &random)
            try graph.add(
                Node(id: "\(type.idPrefix):n\(index)", type: type, label: text(&random), attributes: attributes)
            )
        }
        for _ in 0..<edges { try connect(&graph, &random) }
        return graph
    }

    private static func connect(_ graph: inout Graph, _ random: inout SplitMix) throws {
        guard let source = graph.nodes.randomElement(using: &random),
            let target = graph.nodes.randomElement(using: &random),
            let type = RelationType.allCases.filter({ $0.allows(from: source.type, to: target.type) })
                .randomElement(using: &random)
        else { return }
        var attributes = Attributes()
        for key in [.evidence, .basis, .rule, .confidence] + type.ownAttributes {
            attributes[key] = value(of: key, statuses: OfficeStatus.allCases.map(\.rawValue), &random)
        }
        try graph.connect(source.id, type, target.id, label: text(&random), attributes: attributes)
    }

    private static func attributes(of type: NodeType, _ random: inout SplitMix) -> Attributes {
        var attributes = Attributes()
        for key in AttributeKey.allCases where key.onNodes && key != .type && key != .label {
            let types = key.nodeTypes
            guard types.isEmpty || types.contains(where: type.isA), Bool.random(using: &random) else { continue }
            attributes[key] = value(of: key, statuses: EventStatus.allCases.map(\.rawValue), &random)
        }
        return attributes
    }

    private static func value(
        of key: AttributeKey,
        statuses: [String],
        _ random: inout SplitMix
    ) -> AttributeValue {
        if key == .status, let status = statuses.randomElement(using: &random) { return .string(status) }
        if let allowed = key.allowedValues?.randomElement(using: &random) { return .string(allowed) }
        return switch key.valueKind {
        case .string: .string(key == .date ? dates.randomElement(using: &random) ?? "" : text(&random))
        case .strings: .strings((0..<3).map { _ in text(&random) })
        case .spans: .spans((0..<2).map { _ in span(&random) })
        case .integer: .integer(Int.random(in: -3...3, using: &random))
        case .number: .number(Double.random(in: 0...1, using: &random))
        }
    }

    private static func span(_ random: inout SplitMix) -> TextSpan {
        let start = Int.random(in: 0..<500, using: &random)
        return TextSpan(start, start + Int.random(in: 1..<200, using: &random))
    }

    private static func text(_ random: inout SplitMix) -> String {
        HostileText.all.randomElement(using: &random)?.text ?? ""
    }

    private static let dates = ["2024-08-05", "2024-02", "1999", "2024-07-30/2024-08", "2024-02-31", "soon", "0000"]
}
