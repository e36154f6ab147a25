internal import NewsOntology

/// The JSON Schema (draft 2020-12) of the JSON-LD that is written here.
enum JSONSchemaDocument {
    @Sendable static func text() -> String { root.text(indent: 0) + "\n" }

    /// A value of JSON whose members keep their order.
    indirect enum JSON {
        case string(String)
        case number(Int)
        case bool(Bool)
        case list([JSON])
        case object([(String, JSON)])

        func text(indent: Int) -> String {
            let (inner, outer) = (String(repeating: "  ", count: indent + 1), String(repeating: "  ", count: indent))
            switch self {
            case .string(let text): return JSONText.string(text)
            case .number(let number): return String(number)
            case .bool(let value): return String(value)
            case .list(let values):
                if values.isEmpty { return "[]" }
                if values.allSatisfy(\.isPlain) {
                    return "[\(values.map { $0.text(indent: 0) }.joined(separator: ", "))]"
                }
                return "[\n" + values.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n")
                    + "\n\(outer)]"
            case .object(let members):
                if members.isEmpty { return "{}" }
                let rows = members.map { "\(inner)\(JSONText.string($0.0)): \($0.1.text(indent: indent + 1))" }
                return "{\n" + rows.joined(separator: ",\n") + "\n\(outer)}"
            }
        }

        private var isPlain: Bool {
            switch self {
            case .string, .number, .bool: true
            case .list, .object: false
            }
        }
    }

    static var root: JSON {
        .object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .string("https://w3id.org/newsgraph/ontology/\(OntologyVersion.current)/newsgraph.schema.json")),
            ("title", .string("The JSON-LD that newsgraph writes")),
            (
                "description",
                .string(
                    "One object for each node of the graph, each edge (rdf:Statement) and each stretch of the article; "
                        + "ontology version \(OntologyVersion.current)."
                )
            ), ("type", .string("object")), ("required", .list([.string("@context"), .string("@graph")])),
            (
                "properties",
                .object([
                    ("@context", .object([("type", .string("object"))])),
                    ("@graph", .object([("type", .string("array")), ("items", reference("Resource"))])),
                ])
            ), ("$defs", .object(definitions)),
        ])
    }

    private static var definitions: [(String, JSON)] {
        let names = NodeType.allCases.map(\.rawValue) + ["Statement", "Stretch"]
        return [
            (
                "Resource",
                .object([
                    ("type", .string("object")), ("required", .list([.string("@id"), .string("@type")])),
                    ("properties", .object([("@id", .object([("type", .string("string"))])), ("@type", types)])),
                    ("allOf", .list(names.map(condition))),
                ])
            )
        ] + NodeType.allCases.map { ($0.rawValue, node($0)) } + [
            ("Statement", statement), ("Stretch", stretch), ("Text", plainText), ("Reference", link),
            ("Date", date), ("Integer", typed("integer")), ("Number", number), ("Address", typed("anyURI")),
        ]
    }

    private static let types = JSON.object([
        (
            "anyOf",
            .list([
                .object([("type", .string("string"))]),
                .object([("type", .string("array")), ("items", .object([("type", .string("string"))]))]),
            ])
        )
    ])

    /// Whoever bears a type has to be as its definition says.
    private static func condition(_ name: String) -> JSON {
        let type = name == "Statement" ? "rdf:Statement" : name == "Stretch" ? "oa:SpecificResource" : "ng:\(name)"
        let isType = JSON.object([("const", .string(type))])
        let holds = JSON.object([
            ("anyOf", .list([isType, .object([("type", .string("array")), ("contains", isType)])]))
        ])
        // Without this, whoever bears no type would have to be as all definitions say.
        let required = ("required", JSON.list([.string("@type")]))
        let check = JSON.object([required, ("properties", .object([("@type", holds)]))])
        return .object([("if", check), ("then", reference(name))])
    }

    private static func node(_ type: NodeType) -> JSON {
        let keys = AttributeKey.allCases.filter { $0 != .type && $0.isAllowed(on: type) }
        let relations = RelationType.allCases.filter { $0.signature.domain.contains { type.isA($0) } }
        let own = keys.map { ($0.term.qualifiedName, value(of: $0, OntologyRules.values(of: $0, on: type))) }
        let edges = relations.map { ($0.term.qualifiedName, several(reference("Reference"))) }
        return .object([
            ("description", .string(type.summary)),
            (
                "required",
                .list(([.label] + type.requiredAttributes).map { .string($0.term.qualifiedName) })
            ),
            ("properties", .object(own + edges)),
        ])
    }

    private static var statement: JSON {
        let keys = AttributeKey.allCases.filter { $0.onEdges && $0 != .type }
        let predicates = JSON.object([
            ("type", .string("object")),
            (
                "properties",
                .object([
                    ("@id", .object([("enum", .list(RelationType.allCases.map { .string($0.term.iri) }))]))
                ])
            ),
        ])
        let ends = [
            ("rdf:subject", reference("Reference")), ("rdf:predicate", predicates),
            ("rdf:object", reference("Reference")),
        ]
        let own = keys.map { key in
            (
                key.term.qualifiedName,
                value(of: key, key == .status ? OfficeStatus.allCases.map(\.rawValue) : key.allowedValues)
            )
        }
        return .object([
            ("description", .string("An edge with all that is known of it.")),
            ("required", .list(ends.map { .string($0.0) } + [.string("rdfs:label")])),
            ("properties", .object(ends + own)),
        ])
    }

    private static let stretch = JSON.object([
        ("description", .string("A stretch of the article, half-open, in Unicode code points.")),
        ("required", .list([.string("oa:hasSource"), .string("oa:hasSelector")])),
    ])

    private static func value(of key: AttributeKey, _ allowed: [String]?) -> JSON {
        if let allowed { return .object([("enum", .list(allowed.map { .string($0) }))]) }
        switch key.valueKind {
        case .spans: return several(reference("Reference"))
        case .integer: return reference("Integer")
        case .number: return reference("Number")
        case .strings: return several(reference("Text"))
        case .string: return reference(key == .date ? "Date" : key == .url ? "Address" : "Text")
        }
    }

    /// One value, or a list of them.
    private static func several(_ value: JSON) -> JSON {
        .object([("anyOf", .list([value, .object([("type", .string("array")), ("items", value)])]))])
    }

    private static func reference(_ name: String) -> JSON { .object([("$ref", .string("#/$defs/\(name)"))]) }

    private static let string = JSON.object([("type", .string("string"))])

    private static let plainText = JSON.object([
        ("anyOf", .list([string, literal([("@language", string)])]))
    ])

    private static let link = JSON.object([
        ("type", .string("object")), ("required", .list([.string("@id")])), ("properties", .object([("@id", string)])),
    ])

    private static let date = JSON.object([
        ("description", .string("A day, month or year; an interval is a plain text.")),
        ("anyOf", .list([string, literal([("@type", string)])])),
    ])

    private static let number = JSON.object([
        ("anyOf", .list([.object([("type", .string("number"))]), typed("double")]))
    ])

    private static func typed(_ type: String) -> JSON {
        .object([
            (
                "anyOf",
                .list([
                    .object([("type", .string("integer"))]),
                    literal([("@type", .object([("const", .string("xsd:\(type)"))]))]),
                ])
            )
        ])
    }

    private static func literal(_ members: [(String, JSON)]) -> JSON {
        .object([
            ("type", .string("object")), ("required", .list([.string("@value")])),
            ("properties", .object(members + [("@value", string)])),
        ])
    }
}
