internal import NewsOntology

/// The RELAX NG schema of the RDF/XML that is written here: flat, in a fixed order. Its text is that of the file, but for
/// what the ontology says.
enum RDFSchema {
    @Sendable static func text() -> String {
        let edgeKeys = AttributeKey.allCases.filter(\.onEdges)
        return SchemaText.refreshed(
            SchemaCatalog.rdf,
            OntologyTables.all + [
                ("nodes", lines(NodeType.allCases.map { "<ref name=\"\($0.rawValue)\"/>" })),
                ("definitions", NodeType.allCases.map { definition(of: $0) }.joined(separator: "\n\n")),
                ("memberships", lines(RelationType.allCases.compactMap(\.membership).map(membership))),
                ("predicates", values(RelationType.allCases.map(\.term.iri))),
                ("attributes", lines(edgeKeys.flatMap { RDFSchemaAttributes.patterns($0, .edges) })),
            ]
        )
    }

    private static func definition(of type: NodeType) -> String {
        let classes = type.furtherClasses.map { "<element name=\"rdf:type\">\(resource($0.iri))</element>" }
        let keys = AttributeKey.allCases.filter { $0.isAllowed(on: type) }
        let attributes = keys.flatMap { RDFSchemaAttributes.patterns($0, .nodes(type), type: type) }
        let relations = RelationType.allCases.filter { $0.signature.domain.contains { type.isA($0) } }
        let foreign = "<zeroOrMore><ref name=\"foreign\"/></zeroOrMore>"
        return """
            <define name="\(type.rawValue)">
              <a:documentation>\(SchemaText.escape(type.summary))</a:documentation>
              <element name="\(type.term.qualifiedName)">
                <ref name="about"/>
            \(SchemaText.indent(lines(classes + attributes + [foreign] + relations.map(triple)), by: 4))
              </element>
            </define>
            """
    }

    /// The properties of one relation; the standard one is left out where it has been said before.
    private static func triple(_ relation: RelationType) -> String {
        let standard = relation.standardProperty.map { "\n  <optional>\(link($0))</optional>" } ?? ""
        return "<zeroOrMore>\n  \(link(relation.term))\(standard)\n</zeroOrMore>"
    }

    /// The n-ary relation of a standard vocabulary that a statement is too.
    private static func membership(_ terms: (type: Term, source: Term, target: Term)) -> String {
        let type = "<element name=\"rdf:type\">\(resource(terms.type.iri))</element>"
        return "<group>\n  \(type)\n  \(link(terms.source))\n  \(link(terms.target))\n</group>"
    }

    private static func link(_ term: Term) -> String {
        "<element name=\"\(term.qualifiedName)\"><ref name=\"resource\"/></element>"
    }

    private static func lines(_ rows: [String]) -> String { rows.joined(separator: "\n") }

    /// An attribute that names one resource.
    private static func resource(_ iri: String) -> String {
        "<attribute name=\"rdf:resource\"><value>\(SchemaText.escape(iri))</value></attribute>"
    }

    private static func values(_ values: [String]) -> String {
        lines(values.map { "<value>\(SchemaText.escape($0))</value>" })
    }

    /// One of several values.
    static func choice(_ values: [String]) -> String {
        "<choice>\n\(SchemaText.indent(self.values(values), by: 2))\n</choice>"
    }
}
