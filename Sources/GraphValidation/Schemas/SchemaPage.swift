internal import NewsOntology

/// A page for people with all types, each with an example.
public enum SchemaPage {
    /// The page in Markdown.
    public static func markdown() -> String {
        let parts =
            ["# The newsgraph ontology, version \(OntologyVersion.current)", introduction, "## Types of nodes"]
            + NodeType.allCases.map(node) + ["## Types of edges"] + RelationType.allCases.map(relation)
            + [
                "## Types of events", eventTypes, "## Attributes", attributes, "## Schemas", schemas, "## Findings",
                findings,
            ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        Everything that a graph of newsgraph can hold. The same tables generate the schemas, so that this page, the schemas
        and the program say the same. Names in the examples are those of GraphML; RDF has the same names under
        `\(Namespace.ontology)`.
        """

    private static func node(_ type: NodeType) -> String {
        let keys = AttributeKey.allCases.filter { $0 != .type && $0.isAllowed(on: type) }
        let kinds = type.furtherClasses.map { "`\($0.qualifiedName)`" }.joined(separator: ", ")
        return """
            ### \(type.rawValue)

            \(type.summary) In RDF it is also a \(kinds).

            Attributes: \(keys.map { "`\($0.rawValue)`" }.joined(separator: ", ")).\(required(type.requiredAttributes))

            ```xml
            <node id="\(type.idPrefix):\(type == .event ? "2024-08-05-consult-1" : "example")">
              <data key="n_type">\(type.rawValue)</data>
              <data key="n_label">An example of \(type.rawValue)</data>\(exampleData(type))
            </node>
            ```
            """
    }

    private static func exampleData(_ type: NodeType) -> String {
        guard type == .event else { return "" }
        return """

              <data key="n_eventType">CONSULT</data>
              <data key="n_mode">visit</data>
              <data key="n_date">2024-08-05</data>
              <data key="n_status">happened</data>
            """
    }

    private static func relation(_ type: RelationType) -> String {
        let signature = type.signature
        let (from, to) = (signature.domain[0], signature.range[0])
        let own = type.ownAttributes.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        return """
            ### \(type.rawValue)

            The first \(type.summary) the second. From \(names(signature.domain)) to \(names(signature.range)).\
            \(own.isEmpty ? "" : " Attributes of its own: \(own).")\(required(type.requiredAttributes))\
            \(type.standardProperty.map { " In RDF it is also a `\($0.qualifiedName)`." } ?? "")

            ```xml
            <edge id="e1" source="\(from.idPrefix):example" target="\(to.idPrefix):other">
              <data key="e_type">\(type.rawValue)</data>
              <data key="e_label">\(type.rawValue)</data>
            \(edgeData(type))
            </edge>
            ```
            """
    }

    /// What an edge of the type has to say, in the order of the keys.
    private static func edgeData(_ type: RelationType) -> String {
        let examples: [AttributeKey: String] = [
            .title: "minister", .evidence: "42-117", .basis: "text", .rule: "by hand",
        ]
        let keys = AttributeKey.allCases.filter {
            type.requiredAttributes.contains($0) || type.provenance(basis: .text).contains($0)
        }
        return keys.map { "  <data key=\"e_\($0.rawValue)\">\(examples[$0] ?? "")</data>" }.joined(separator: "\n")
    }

    private static func required(_ keys: [AttributeKey]) -> String {
        keys.isEmpty ? "" : " It has to have \(keys.map { "`\($0.rawValue)`" }.joined(separator: ", "))."
    }

    private static func names(_ types: [NodeType]) -> String { OntologyRules.list(types.map(\.rawValue)) }

    private static var eventTypes: String {
        table(
            ["type", "is", "modes"],
            EventType.allCases.map { [$0.rawValue, $0.summary, $0.modes.map(\.rawValue).joined(separator: ", ")] }
        )
    }

    private static var attributes: String {
        table(
            ["attribute", "is", "values"],
            AttributeKey.allCases.map { [$0.rawValue, $0.summary, values(of: $0)] }
        )
    }

    private static func values(of key: AttributeKey) -> String {
        if key == .status {
            let lists = [EventStatus.allCases.map(\.rawValue), OfficeStatus.allCases.map(\.rawValue)]
            return "of events: \(lists[0].joined(separator: ", ")); of offices: \(lists[1].joined(separator: ", "))"
        }
        return key.allowedValues?.joined(separator: ", ")
            ?? (key == .date ? "date or interval" : key.valueKind.rawValue)
    }

    private static var schemas: String {
        table(["file", "is"], SchemaCatalog.all.map { [$0.name, $0.summary] })
    }

    private static var findings: String {
        table(["code", "says"], FindingCode.allCases.map { [$0.rawValue, $0.summary] })
    }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        let line = { (cells: [String]) in
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        return ([line(head), "|" + String(repeating: "---|", count: head.count)] + rows.map(line)).joined(
            separator: "\n"
        )
    }
}
