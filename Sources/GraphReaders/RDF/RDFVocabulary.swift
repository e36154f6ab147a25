internal import GraphSyntax
internal import NewsOntology

/// The terms of the ontology by their IRIs, and those of other vocabularies that a graph understands.
struct RDFVocabulary {
    let types = Dictionary(uniqueKeysWithValues: NodeType.allCases.map { ($0.term.iri, $0) })
    let relations = Dictionary(uniqueKeysWithValues: RelationType.allCases.map { ($0.term.iri, $0) })
    let attributes = Dictionary(uniqueKeysWithValues: AttributeKey.allCases.map { ($0.term.iri, $0) })
    /// Properties that repeat what our own say.
    let repeating = Set(
        AttributeKey.allCases.flatMap { $0.standardProperties.map(\.term.iri) }
            + RelationType.allCases.compactMap { $0.standardProperty?.iri }
            + RelationType.allCases.compactMap(\.membership).flatMap { [$0.source.iri, $0.target.iri] }
            + [RDFTerms.subject, RDFTerms.predicate, RDFTerms.object]
    )
    /// The terms of the ontology whose values a standard property repeats.
    let repeated: [String: [String]] = AttributeKey.allCases.reduce(into: [:]) { table, key in
        for property in key.standardProperties { table[property.term.iri, default: []].append(key.term.iri) }
    }
    /// Classes that go with our own.
    let repeatingClasses = Set(
        NodeType.allCases.flatMap { $0.furtherClasses.map(\.iri) }
            + RelationType.allCases.compactMap { $0.membership?.type.iri } + [RDFTerms.statement]
    )
    /// Classes of resources that only say where a stretch of text stands, repeat a date, or name the ontology.
    let selectors = Set(
        ["SpecificResource", "TextPositionSelector"].map { Term(.oa, $0).iri }
            + ["Instant", "ProperInterval"].map { Term(.time, $0).iri } + [Term(.owl, "Ontology").iri]
    )
    /// Properties that name a resource, the most telling first.
    static let labels = [
        "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel",
        "https://schema.org/name", "http://schema.org/name", "http://xmlns.com/foaf/0.1/name",
        "http://purl.org/dc/terms/title", "http://purl.org/dc/elements/1.1/title",
        "https://w3id.org/newsgraph/ontology#name",
    ]
}
