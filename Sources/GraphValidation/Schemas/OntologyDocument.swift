internal import NewsOntology

/// The ontology in OWL 2 as RDF/XML: classes, properties, domains, ranges, labels, comments and alignments.
enum OntologyDocument {
    @Sendable static func text() -> String {
        let parts =
            [header] + NodeType.allCases.map(nodeClass) + [eventTypeClass] + EventType.allCases.map(eventIndividual)
            + RelationType.allCases.map(relation) + attributes.map(attribute)
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF
            \(Vocabulary.allCases.map { "    xmlns:\($0.rawValue)=\"\($0.namespace)\"" }.joined(separator: "\n"))>

            \(parts.map { SchemaText.indent($0, by: 2) }.joined(separator: "\n\n"))

            </rdf:RDF>

            """
    }

    private static var header: String {
        element(
            "owl:Ontology",
            OntologyVersion.ontologyIRI,
            [
                "<owl:versionIRI rdf:resource=\"\(OntologyVersion.current.iri)\"/>",
                "<owl:versionInfo>\(OntologyVersion.current)</owl:versionInfo>",
            ]
                + labels(
                    "newsgraph",
                    "News articles as typed graphs: who did what to whom, where, when, and who says so."
                )
        )
    }

    private static func nodeClass(_ type: NodeType) -> String {
        let parents = [type.parent?.term].compactMap(\.self) + type.furtherClasses.filter { $0 != type.parent?.term }
        return element(
            "owl:Class",
            type.term.iri,
            parents.map { reference("rdfs:subClassOf", $0.iri) } + labels(words(type.rawValue), type.summary)
        )
    }

    private static let eventTypeClass = element(
        "owl:Class",
        Term(.ng, "EventType").iri,
        [reference("rdfs:subClassOf", Term(.sem, "EventType").iri)]
            + labels("event type", "The roots of PLOVER, with APPOINT and STATEMENT.")
    )

    private static func eventIndividual(_ type: EventType) -> String {
        element("ng:EventType", Term(.ng, type.rawValue).iri, labels(type.rawValue, type.summary))
    }

    private static func relation(_ type: RelationType) -> String {
        let signature = type.signature
        return element(
            "owl:ObjectProperty",
            type.term.iri,
            [type.standardProperty.map { reference("rdfs:subPropertyOf", $0.iri) }].compactMap(\.self)
                + [union("rdfs:domain", signature.domain), union("rdfs:range", signature.range)]
                + labels(words(type.rawValue), sentence(type.summary))
        )
    }

    /// The attributes with a property of ours; the type is the class, and the label RDF Schema's.
    private static var attributes: [AttributeKey] { AttributeKey.allCases.filter { $0.term.vocabulary == .ng } }

    private static func attribute(_ key: AttributeKey) -> String {
        let isObject = key.valueKind == .spans
        let domain = key.nodeTypes.isEmpty || key.onEdges ? [] : [union("rdfs:domain", key.nodeTypes)]
        let range = isObject ? [reference("rdfs:range", Term(.oa, "SpecificResource").iri)] : literalRange(key)
        // In OWL an annotation of any kind of resource is most neutral; edges bear these on statements.
        return element(
            isObject ? "owl:ObjectProperty" : "owl:DatatypeProperty",
            key.term.iri,
            domain + range + labels(words(key.term.name), key.summary)
        )
    }

    private static func literalRange(_ key: AttributeKey) -> [String] {
        switch key.valueKind {
        case .integer: [reference("rdfs:range", Term(.xsd, "integer").iri)]
        case .number: [reference("rdfs:range", Term(.xsd, "double").iri)]
        case .string, .strings, .spans: []
        }
    }

    private static func union(_ property: String, _ types: [NodeType]) -> String {
        if types.count == 1 { return reference(property, types[0].term.iri) }
        let rows = types.map { "<rdf:Description rdf:about=\"\($0.term.iri)\"/>" }.joined(separator: "\n")
        return """
            <\(property)>
              <owl:Class>
                <owl:unionOf rdf:parseType="Collection">
            \(SchemaText.indent(rows, by: 6))
                </owl:unionOf>
              </owl:Class>
            </\(property)>
            """
    }

    private static func labels(_ label: String, _ comment: String) -> [String] {
        [
            "<rdfs:label xml:lang=\"en\">\(SchemaText.escape(label))</rdfs:label>",
            "<rdfs:comment xml:lang=\"en\">\(SchemaText.escape(comment))</rdfs:comment>",
        ]
    }

    private static func reference(_ property: String, _ iri: String) -> String {
        "<\(property) rdf:resource=\"\(iri)\"/>"
    }

    private static func element(_ name: String, _ iri: String, _ rows: [String]) -> String {
        """
        <\(name) rdf:about="\(iri)">
        \(SchemaText.indent(rows.joined(separator: "\n"), by: 2))
        </\(name)>
        """
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    /// `holdsOffice` as `holds office`.
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { out, letter in
            if letter.isUppercase, !out.isEmpty { out += " " }
            out += letter.lowercased()
        }
    }
}
