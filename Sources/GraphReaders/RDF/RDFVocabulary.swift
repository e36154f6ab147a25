internal import NewsOntology

/// The terms of the ontology by their IRIs.
struct RDFVocabulary {
    let types = Dictionary(uniqueKeysWithValues: NodeType.allCases.map { ($0.term.iri, $0) })
    let relations = Dictionary(uniqueKeysWithValues: RelationType.allCases.map { ($0.term.iri, $0) })
    let attributes = Dictionary(uniqueKeysWithValues: AttributeKey.allCases.map { ($0.term.iri, $0) })
    /// Properties that repeat what our own say.
    let repeating = Set(
        AttributeKey.allCases.flatMap { $0.standardProperties.map(\.term.iri) }
            + RelationType.allCases.compactMap { $0.standardProperty?.iri }
            + RelationType.allCases.compactMap(\.membership).flatMap { [$0.source.iri, $0.target.iri] }
            + [RDFTerms.type, RDFTerms.subject, RDFTerms.predicate, RDFTerms.object]
    )
    /// Classes of resources that only say where a stretch of text stands, repeat a date, or name the ontology.
    let selectors = Set(
        ["SpecificResource", "TextPositionSelector"].map { Term(.oa, $0).iri }
            + ["Instant", "ProperInterval"].map { Term(.time, $0).iri } + [Term(.owl, "Ontology").iri]
    )
}
