import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText

/// A small graph with every type of node and most attributes, in the bytes of each format.
enum Sample {
    static let graphml = text(GraphFormat.graphml)
    static let rdf = text(GraphFormat.rdfxml)
    static let dot = text(GraphFormat.dot)
    static let jsonld = text(GraphFormat.jsonld)
    static let jsonl = text(GraphFormat.jsonl)
    static let cytoscape = text(GraphFormat.cytoscape)
    static let ntriples = text(GraphFormat.ntriples)
    static let turtle = text(GraphFormat.turtle)
    static let gexf = text(GraphFormat.gexf)
    static let table = text(GraphFormat.neo4jNodes)

    /// The sample in a format.
    static func text(_ format: GraphFormat) -> String {
        do {
            return String(decoding: try format.serialize(try graph()).bytes, as: UTF8.self)
        } catch {
            return "the sample cannot be written: \(error)"
        }
    }

    /// GraphML as it is written for one program.
    static func text(_ style: WriterOptions.Style) throws -> String {
        var options = WriterOptions()
        options.style = style
        return String(decoding: try GraphFormat.graphml.serialize(try graph(), options: options).bytes, as: UTF8.self)
    }

    static func graph() throws(GraphError) -> Graph {
        var graph = Graph()
        for row in nodes {
            try graph.add(Node(id: row.id, type: row.type, label: row.label, attributes: attributes(row.values)))
        }
        for (number, row) in edges.enumerated() {
            var values = attributes(row.values)
            values[.evidence] = .spans([TextSpan(10 * number, 10 * number + 7)])
            values.set(.basis, "text")
            values.set(.rule, "subject")
            try graph.connect(row.from, row.relation, row.to, attributes: values)
        }
        return graph
    }

    private static func attributes(_ values: [AttributeKey: String]) -> Attributes {
        var out = Attributes()
        for (key, value) in values {
            switch key.valueKind {
            case .string: out.set(key, value)
            case .strings: out[key] = .strings(value.split(separator: "|").map(String.init))
            case .spans: out[key] = .spans([TextSpan(3, 9), TextSpan(20, 31)])
            case .integer: out[key] = .integer(Int(value) ?? 0)
            case .number: out[key] = .number(Double(value) ?? 0)
            }
        }
        return out
    }

    private static let nodes: [(id: String, type: NodeType, label: String, values: [AttributeKey: String])] = [
        ("article:a", .article, "Talks in Tehran", [.date: "2024-08-05", .url: "https://example.org/?a=1&b=2"]),
        ("state:iran", .state, "Iran", [.name: "Iran", .iso: "IRN", .wikidata: "Q794", .aliases: "Tehran|Persia"]),
        ("person:anna-berg", .official, "Anna Berg", [.name: "Anna Berg", .mentions: "", .confidence: "0.9"]),
        ("person:ivo-lund", .person, "Ivo Lund", [.name: "Ivo Lund"]),
        ("organisation:assembly", .organisation, "Assembly", [.kind: "government"]),
        ("place:tehran", .place, "Tehran <capital>", [.wikidata: "Q3616"]),
        ("group:farmers", .group, "farmers", [:]),
        (
            "event:consult-1", .event, "Berg visits Tehran",
            [.eventType: "CONSULT", .mode: "visit", .cameo: "042", .date: "2024-08-05", .status: "happened"]
        ),
        ("event:protest-1", .event, "farmers protest", [.eventType: "PROTEST", .date: "2024-09", .status: "planned"]),
    ]

    private static let edges: [(from: String, relation: RelationType, to: String, values: [AttributeKey: String])] = [
        ("person:anna-berg", .holdsOffice, "state:iran", [.title: "minister", .status: "current"]),
        ("organisation:assembly", .partOf, "state:iran", [:]),
        ("place:tehran", .locatedIn, "state:iran", [:]),
        ("event:consult-1", .actor, "person:anna-berg", [:]),
        ("event:consult-1", .recipient, "state:iran", [:]),
        ("event:consult-1", .place, "place:tehran", [:]),
        ("event:consult-1", .source, "person:ivo-lund", [.order: "1"]),
        ("event:protest-1", .actor, "group:farmers", [:]),
        ("event:protest-1", .follows, "event:consult-1", [.cue: "after"]),
        ("event:consult-1", .reportedIn, "article:a", [:]),
    ]
}
