internal import NewsOntology

/// Edges in RDF/XML: a property of the node that they start from, and a statement that carries the rest.
enum RDFSchemaEdges {
    /// The properties of one relation; the standard one is left out where it has been said before.
    static func triple(_ relation: RelationType) -> String {
        let own = element(relation.term)
        let standard = relation.standardProperty.map { "\n  <optional>\(element($0))</optional>" } ?? ""
        return "<zeroOrMore>\n  \(own)\(standard)\n</zeroOrMore>"
    }

    static var text: String {
        let predicates = RDFSchema.choice(RelationType.allCases.map(\.term.iri))
        let keys = AttributeKey.allCases.filter(\.onEdges)
        let ends = [
            element(Term(.rdf, "subject")),
            """
            <element name="rdf:predicate">
              <attribute name="rdf:resource">
            \(SchemaText.indent(predicates, by: 4))
              </attribute>
            </element>
            """,
            element(Term(.rdf, "object")),
        ]
        return RDFSchema.define(
            "Statement",
            "An edge: the triple that it states, where it stands in the article, and what else is known of it.",
            element: "rdf:Statement",
            [membership] + ends + keys.flatMap { RDFSchemaAttributes.patterns($0, .edges) } + [RDFSchema.foreign]
        )
    }

    /// The n-ary relation of a standard vocabulary that a statement is too.
    private static var membership: String {
        let groups = RelationType.allCases.compactMap(\.membership).map { terms in
            let type = "<element name=\"rdf:type\">\(RDFSchema.resource(terms.type.iri))</element>"
            return "  <group>\n    \(type)\n    \(element(terms.source))\n    \(element(terms.target))\n  </group>"
        }
        return "<optional>\n\(groups.joined(separator: "\n"))\n</optional>"
    }

    private static func element(_ term: Term) -> String {
        "<element name=\"\(term.qualifiedName)\"><ref name=\"resource\"/></element>"
    }
}
