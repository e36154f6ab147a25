internal import NewsOntology

/// The JSON Schema (draft 2020-12) of the JSON-LD that is written here.
enum JSONSchemaDocument {
    @Sendable static func text() -> String { root.text(indent: 0) + "\n" }

    private static var root: JSON {
        [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("https://w3id.org/newsgraph/ontology/\(OntologyVersion.current)/newsgraph.schema.json"),
            "title": "The JSON-LD that newsgraph writes",
            "description": .string(
                "One object for each node of the graph, each edge (rdf:Statement) and each stretch of the article; "
                    + "ontology version \(OntologyVersion.current)."
            ),
            "type": "object", "required": ["@context", "@graph"],
            "properties": [
                "@context": ["type": "object"], "@graph": ["type": "array", "items": reference("Resource")],
            ],
            "$defs": .object(definitions),
        ]
    }

    private static var definitions: [(String, JSON)] {
        let names = NodeType.allCases.map(\.rawValue) + ["Statement", "Stretch"]
        let resource: JSON = [
            "type": "object", "required": ["@id", "@type"],
            "properties": ["@id": string, "@type": several(string)], "allOf": .list(names.map(condition)),
        ]
        return [("Resource", resource)] + NodeType.allCases.map { ($0.rawValue, node($0)) } + [
            ("Statement", statement), ("Stretch", stretch),
            ("Text", ["anyOf": [string, literal("@language", string)]]), ("Reference", link), ("Date", date),
            ("Integer", typed("integer")), ("Number", ["anyOf": [["type": "number"], typed("double")]]),
            ("Address", typed("anyURI")),
        ]
    }

    /// Whoever bears a type has to be as its definition says.
    private static func condition(_ name: String) -> JSON {
        let type = name == "Statement" ? "rdf:Statement" : name == "Stretch" ? "oa:SpecificResource" : "ng:\(name)"
        let isType: JSON = ["const": .string(type)]
        let holds: JSON = ["anyOf": [isType, ["type": "array", "contains": isType]]]
        // Without `required`, whoever bears no type would have to be as all definitions say.
        return ["if": ["required": ["@type"], "properties": ["@type": holds]], "then": reference(name)]
    }

    private static func node(_ type: NodeType) -> JSON {
        let keys = AttributeKey.allCases.filter { $0 != .type && $0.isAllowed(on: type) }
        let relations = RelationType.allCases.filter { $0.signature.domain.contains { type.isA($0) } }
        let own = keys.map { ($0.term.qualifiedName, value(of: $0, OntologyRules.values(of: $0, on: type))) }
        let edges = relations.map { ($0.term.qualifiedName, several(reference("Reference"))) }
        let required = ([.label] + type.requiredAttributes).map { JSON.string($0.term.qualifiedName) }
        return [
            "description": .string(type.summary), "required": .list(required), "properties": .object(own + edges),
        ]
    }

    private static var statement: JSON {
        let predicates = RelationType.allCases.map { JSON.string($0.term.iri) }
        let ends: [(String, JSON)] = [
            ("rdf:subject", reference("Reference")),
            ("rdf:predicate", ["type": "object", "properties": ["@id": ["enum": .list(predicates)]]]),
            ("rdf:object", reference("Reference")),
        ]
        let keys = AttributeKey.allCases.filter { $0.onEdges && $0 != .type }
        let own = keys.map { ($0.term.qualifiedName, value(of: $0, $0.closedList(onEdges: true))) }
        return [
            "description": "An edge with all that is known of it.",
            "required": .list(ends.map { .string($0.0) } + ["rdfs:label"]), "properties": .object(ends + own),
        ]
    }

    private static let stretch: JSON = [
        "description": "A stretch of the article, half-open, in Unicode code points.",
        "required": ["oa:hasSource", "oa:hasSelector"],
    ]

    private static func value(of key: AttributeKey, _ allowed: [String]?) -> JSON {
        if let allowed { return ["enum": .list(allowed.map { .string($0) })] }
        switch key.valueKind {
        case .spans: return several(reference("Reference"))
        case .integer: return reference("Integer")
        case .number: return reference("Number")
        case .strings: return several(reference("Text"))
        case .string: return reference(key == .date ? "Date" : key == .url ? "Address" : "Text")
        }
    }

    private static let string: JSON = ["type": "string"]
    private static let link: JSON = ["type": "object", "required": ["@id"], "properties": ["@id": string]]
    private static let date: JSON = [
        "description": "A day, month or year; an interval is a plain text.",
        "anyOf": [string, literal("@type", string)],
    ]

    /// One value, or a list of them.
    private static func several(_ value: JSON) -> JSON { ["anyOf": [value, ["type": "array", "items": value]]] }

    private static func reference(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

    private static func typed(_ type: String) -> JSON {
        ["anyOf": [["type": "integer"], literal("@type", ["const": .string("xsd:\(type)")])]]
    }

    private static func literal(_ name: String, _ value: JSON) -> JSON {
        ["type": "object", "required": ["@value"], "properties": [name: value, "@value": string]]
    }
}

/// A value of JSON whose members keep their order.
private indirect enum JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    case string(String)
    case list([JSON])
    case object([(String, JSON)])

    init(stringLiteral value: String) { self = .string(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }

    func text(indent: Int) -> String {
        let (inner, outer) = (String(repeating: "  ", count: indent + 1), String(repeating: "  ", count: indent))
        switch self {
        case .string(let text): return JSONText.string(text)
        case .list(let values):
            let isShort = values.allSatisfy { if case .string = $0 { true } else { false } }
            if isShort { return "[\(values.map { $0.text(indent: 0) }.joined(separator: ", "))]" }
            return "[\n" + values.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            if members.isEmpty { return "{}" }
            let rows = members.map { "\(inner)\(JSONText.string($0.0)): \($0.1.text(indent: indent + 1))" }
            return "{\n" + rows.joined(separator: ",\n") + "\n\(outer)}"
        }
    }
}
