internal import NewsOntology

/// The RELAX NG schema of the RDF/XML that is written here: flat, in a fixed order, so that it can be checked as it
/// streams by.
enum RDFSchema {
    @Sendable static func text() -> String {
        let body = [introduction, start, version, nodes, RDFSchemaEdges.text, stretch, RDFSchemaLiterals.text]
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <grammar xmlns="http://relaxng.org/ns/structure/1.0"
                     xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
            \(namespaces)
                     datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">

            \(body.map { SchemaText.indent($0, by: 2) }.joined(separator: "\n\n"))

            </grammar>

            """
    }

    private static var namespaces: String {
        Vocabulary.allCases.map { "         xmlns:\($0.rawValue)=\"\($0.namespace)\"" }.joined(separator: "\n")
    }

    private static var introduction: String {
        documentation(
            """
            The RDF/XML that newsgraph writes: news articles as typed graphs.

            A file says which version of the ontology it follows. It holds one element for each node of the graph, named after its type; then one rdf:Statement for each
            edge, with all that the edge bears; then one oa:SpecificResource for each stretch of the article that is
            referred to. The elements in them stand in the order of the ontology: ours first, each followed by the
            standard properties that say the same. That edges lead to things which are there, and to things of the right
            type, newsgraph checks in code.

            Types of nodes:
            \(SchemaText.indent(OntologyTables.nodeTypes, by: 2))

            Relations, each with the types of nodes that it joins:
            \(SchemaText.indent(OntologyTables.relations, by: 2))

            Types of events (ng:eventType), with their modes (ng:mode):
            \(SchemaText.indent(OntologyTables.eventTypes, by: 2))

            Status (ng:status):
            \(SchemaText.indent(OntologyTables.statuses, by: 2))
            """
        )
    }

    private static var start: String {
        let references = NodeType.allCases.map { "        <ref name=\"\($0.rawValue)\"/>" }.joined(separator: "\n")
        return """
            <start>
              <element name="rdf:RDF">
                <optional><ref name="Ontology"/></optional>
                <zeroOrMore>
                  <choice>
            \(references)
                  </choice>
                </zeroOrMore>
                <zeroOrMore><ref name="Statement"/></zeroOrMore>
                <zeroOrMore><ref name="Stretch"/></zeroOrMore>
              </element>
            </start>
            """
    }

    private static var nodes: String {
        NodeType.allCases.map { type in
            let classes = type.furtherClasses.map { "<element name=\"rdf:type\">\(resource($0.iri))</element>" }
            let keys = AttributeKey.allCases.filter { $0.isAllowed(on: type) }
            let attributes = keys.flatMap { RDFSchemaAttributes.patterns($0, .nodes(type), type: type) }
            let relations = RelationType.allCases.filter { $0.signature.domain.contains { type.isA($0) } }
            return define(
                type.rawValue,
                type.summary,
                element: type.term.qualifiedName,
                classes + attributes + [foreign] + relations.map(RDFSchemaEdges.triple)
            )
        }.joined(separator: "\n\n")
    }

    /// What other tools say of a node or an edge.
    static let foreign = "<zeroOrMore><ref name=\"foreign\"/></zeroOrMore>"

    private static let version = define(
        "Ontology",
        "The ontology that the file follows, with its version.",
        element: "owl:Ontology",
        [
            """
            <element name="owl:versionInfo">
              <data type="string"><param name="pattern">[0-9]+\\.[0-9]+</param></data>
            </element>
            """
        ]
    )

    private static let stretch = define(
        "Stretch",
        "A stretch of the article, half-open, in Unicode code points.",
        element: "oa:SpecificResource",
        [
            "<element name=\"oa:hasSource\"><ref name=\"resource\"/></element>",
            """
            <element name="oa:hasSelector">
              <element name="oa:TextPositionSelector">
                <element name="oa:start"><ref name="offset"/></element>
                <element name="oa:end"><ref name="offset"/></element>
              </element>
            </element>
            """,
        ]
    )
}

extension RDFSchema {
    /// A definition of an element that describes a resource.
    static func define(_ name: String, _ summary: String, element: String, _ patterns: [String]) -> String {
        """
        <define name="\(name)">
        \(SchemaText.indent(documentation(SchemaText.escape(summary)), by: 2))
          <element name="\(element)">
            <ref name="about"/>
        \(SchemaText.indent(patterns.joined(separator: "\n"), by: 4))
          </element>
        </define>
        """
    }

    /// An attribute that names one resource.
    static func resource(_ iri: String) -> String {
        "<attribute name=\"rdf:resource\"><value>\(SchemaText.escape(iri))</value></attribute>"
    }

    /// One of several values.
    static func choice(_ values: [String]) -> String {
        let rows = values.map { "  <value>\(SchemaText.escape($0))</value>" }.joined(separator: "\n")
        return "<choice>\n\(rows)\n</choice>"
    }

    /// An annotation for people.
    static func documentation(_ text: String) -> String {
        guard text.contains("\n") else { return "<a:documentation>\(text)</a:documentation>" }
        return "<a:documentation>\n\(SchemaText.indent(text, by: 2))\n</a:documentation>"
    }
}
