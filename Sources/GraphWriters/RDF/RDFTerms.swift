internal import KnowledgeGraph
internal import NewsOntology

/// The terms that a document needs whatever it is about, by their numbers.
struct RDFTerms: Sendable {
    let type, subject, predicate, object, statement: Int
    let stretch, hasSource, hasSelector, selector, start, end: Int
    let instant, interval, beginning, ending: Int
    let ontology, version: Int
    let integer, double, offset, address: Int
    /// Datatypes of days, months and years, and the properties of an instant that take them.
    let dates: CaseTable<TypedDate.Precision, (datatype: Int, property: Int)>
    /// The datatypes of values of other tools.
    let foreign: CaseTable<ForeignAttribute.Kind, Int>
    /// The event types as individuals, by their names.
    let individuals: [String: Int]

    init(_ table: inout RDFNames.Numbering) throws(WriterError) {
        (type, subject) = (try table.number(Term(.rdf, "type")), try table.number(Term(.rdf, "subject")))
        (predicate, object) = (try table.number(Term(.rdf, "predicate")), try table.number(Term(.rdf, "object")))
        statement = try table.number(Term(.rdf, "Statement"))
        stretch = try table.number(Term(.oa, "SpecificResource"))
        (hasSource, hasSelector) = (
            try table.number(Term(.oa, "hasSource")), try table.number(Term(.oa, "hasSelector"))
        )
        selector = try table.number(Term(.oa, "TextPositionSelector"))
        (start, end) = (try table.number(Term(.oa, "start")), try table.number(Term(.oa, "end")))
        (instant, interval) = (
            try table.number(Term(.time, "Instant")), try table.number(Term(.time, "ProperInterval"))
        )
        (beginning, ending) = (
            try table.number(Term(.time, "hasBeginning")), try table.number(Term(.time, "hasEnd"))
        )
        (ontology, version) = (try table.number(Term(.owl, "Ontology")), try table.number(Term(.owl, "versionInfo")))
        (integer, double) = (try table.number(Term(.xsd, "integer")), try table.number(Term(.xsd, "double")))
        offset = try table.number(Term(.xsd, "nonNegativeInteger"))
        address = try table.number(Term(.xsd, "anyURI"))
        dates = try CaseTable { (precision: TypedDate.Precision) throws(WriterError) in
            (try table.number(precision.datatype), try table.number(precision.property))
        }
        foreign = try CaseTable { (kind: ForeignAttribute.Kind) throws(WriterError) in
            try table.number(Term(.xsd, kind.rawValue))
        }
        var individuals: [String: Int] = [:]
        for type in EventType.allCases { individuals[type.rawValue] = try table.number(Term(.ng, type.rawValue)) }
        self.individuals = individuals
    }
}
