internal import NewsOntology

/// The tables of the ontology as rows for the people who read a schema.
enum OntologyTables {
    static var all: [(name: String, text: String)] {
        [("nodeTypes", nodeTypes), ("relations", relations), ("eventTypes", eventTypes), ("statuses", statuses)]
    }

    private static var nodeTypes: String { SchemaText.rows(NodeType.allCases.map { ($0.rawValue, $0.summary) }) }

    private static var relations: String {
        SchemaText.rows(
            RelationType.allCases.map { type in
                let signature = type.signature
                let ends = "\(names(signature.domain)) -> \(names(signature.range))"
                return (type.rawValue, "\(type.summary) (\(ends))")
            }
        )
    }

    private static var eventTypes: String {
        SchemaText.rows(
            EventType.allCases.map { type in
                let modes = type.modes.map(\.rawValue).joined(separator: ", ")
                return (type.rawValue, modes.isEmpty ? type.summary : "\(type.summary) Modes: \(modes).")
            }
        )
    }

    private static var statuses: String {
        SchemaText.rows([
            ("of an event", EventStatus.allCases.map(\.rawValue).joined(separator: ", ")),
            ("of an office", OfficeStatus.allCases.map(\.rawValue).joined(separator: ", ")),
        ])
    }

    private static func names(_ types: [NodeType]) -> String { types.map(\.rawValue).joined(separator: ", ") }
}
