import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText

/// Random graphs that say only what the ontology allows, values included.
enum ValidGraph {
    static func make(seed: UInt64) throws -> Graph {
        var random = SeededGenerator(seed: seed)
        var graph = Graph()
        for index in 0..<Int.random(in: 1...12, using: &random) {
            let type = NodeType.allCases.randomElement(using: &random) ?? .event
            let attributes = attributes(of: type, &random)
            try graph.add(
                Node(id: "\(type.idPrefix):n\(index)", type: type, label: text(&random), attributes: attributes)
            )
        }
        for _ in 0..<Int.random(in: 0...16, using: &random) { try connect(&graph, &random) }
        return graph
    }

    private static func connect(_ graph: inout Graph, _ random: inout SeededGenerator) throws {
        guard let source = graph.nodes.randomElement(using: &random),
            let target = graph.nodes.randomElement(using: &random),
            // Events have random dates here, so that none may be said to follow another.
            let type = RelationType.allCases.filter({ $0 != .follows && $0.allows(from: source.type, to: target.type) })
                .randomElement(using: &random)
        else { return }
        var attributes = Attributes()
        for key in [.evidence, .basis, .rule, .confidence] + type.ownAttributes {
            attributes[key] = value(of: key, isEvent: false, &random)
        }
        // An empty text counts as none.
        for key in [.rule] + type.requiredAttributes where attributes[key]?.text.isEmpty ?? true {
            attributes.set(key, "by hand")
        }
        try graph.connect(source.id, type, target.id, label: text(&random), attributes: attributes)
    }

    private static func attributes(of type: NodeType, _ random: inout SeededGenerator) -> Attributes {
        var attributes = Attributes()
        let eventType = EventType.allCases.randomElement(using: &random) ?? .statement
        for key in AttributeKey.allCases where key.onNodes && key != .type && key != .label {
            let types = key.nodeTypes
            guard types.isEmpty || types.contains(where: type.isA), Bool.random(using: &random) else { continue }
            switch key {
            case .eventType: attributes.set(key, eventType.rawValue)
            case .mode:
                guard let mode = eventType.modes.randomElement(using: &random) else { continue }
                attributes.set(key, mode.rawValue)
            default: attributes[key] = value(of: key, isEvent: true, &random)
            }
        }
        for key in type.requiredAttributes { attributes.set(key, eventType.rawValue) }
        return attributes
    }

    private static func value(of key: AttributeKey, isEvent: Bool, _ random: inout SeededGenerator) -> AttributeValue {
        if key == .status {
            let statuses = isEvent ? EventStatus.allCases.map(\.rawValue) : OfficeStatus.allCases.map(\.rawValue)
            return .string(statuses.randomElement(using: &random) ?? "")
        }
        if key == .date { return .string(dates.randomElement(using: &random) ?? "2024") }
        if let allowed = key.allowedValues?.randomElement(using: &random) { return .string(allowed) }
        return switch key.valueKind {
        case .string: .string(text(&random))
        case .strings: .strings((0..<2).map { _ in text(&random) })
        case .spans: .spans((0..<2).map { TextSpan(10 * $0, 10 * $0 + Int.random(in: 1...9, using: &random)) })
        case .integer: .integer(Int.random(in: 1...9, using: &random))
        case .number: .number(Double.random(in: 0...1, using: &random))
        }
    }

    private static let dates = ["2024-08-05", "2024-02-29", "1999", "2023-12", "2024-07-30/2024-08", "2024/2025-01-01"]
    private static let texts = [
        "Anna Berg", "talks & <terms>", "\"quoted\"", "Łódź", "\u{1F600}", "]]>", "a|b", "{x}", "a\\b", "",
        "two\nlines",
    ]

    private static func text(_ random: inout SeededGenerator) -> String { texts.randomElement(using: &random) ?? "" }
}
