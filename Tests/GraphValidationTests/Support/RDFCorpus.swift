import GraphValidation

/// The corpus of our RDF/XML.
enum RDFCorpus {
    static let all =
        (["State", "Official", "Person", "Organisation", "Place", "Group", "Event", "Article"]
            .flatMap { all("ng:\($0)", nodes) } + all("rdf:Statement", statements)
            + all("oa:SpecificResource", stretches))

    private static func all(_ name: String, _ changes: [Corpus.Change]) -> [CorpusCase] {
        let ranges = Corpus.ranges(in: Sample.rdf, from: "<\(name) ", to: "</\(name)>")
        return Corpus.cases(name, in: Sample.rdf, of: ranges, changes)
    }

    private static let nodes = [
        Corpus.replace("no label", .structure, "<rdfs:label", "<ng:caption xml:lang=\"en\">x</ng:caption><rdfs:label"),
        Corpus.value("IRI with a blank", .iri, of: "rdf:about", "https://example.org/a b"),
        Corpus.value("IRI with a bracket", .iri, of: "rdf:about", "https://example.org/{a}"),
        Corpus.value("no IRI", .structure, of: "rdf:about", nil),
        Corpus.replace("unknown property", .unknownTerm, "<rdfs:label", "<ng:caption>x</ng:caption><rdfs:label"),
        Corpus.replace(
            "text as a number",
            .datatype,
            "<ng:name ",
            "<ng:name rdf:datatype=\"http://www.w3.org/2001/XMLSchema#int\" "
        ),
        Corpus.replace("no date", .structure, "2024-08-05</ng:date>", "2024-02-30</ng:date>"),
        Corpus.replace(
            "date as text",
            .structure,
            "<ng:date rdf:datatype=\"http://www.w3.org/2001/XMLSchema#date\"",
            "<ng:date rdf:datatype=\"http://www.w3.org/2001/XMLSchema#string\""
        ),
        Corpus.replace("unknown type of event", .structure, ">CONSULT</ng:eventType>", ">FIGHT</ng:eventType>"),
        Corpus.replace("unknown status", .structure, ">happened</ng:status>", ">done</ng:status>"),
        Corpus.replace("dangling edge", .danglingReference, "id/state:iran\"/>", "id/state:nowhere\"/>"),
        Corpus.replace(
            "two labels",
            .structure,
            "<rdfs:label",
            "<rdfs:label xml:lang=\"en\">x</rdfs:label><rdfs:label"
        ),
        Corpus.replace("stray ampersand", .wellFormed, "</rdfs:label>", " & </rdfs:label>"),
    ]
    private static let statements = [
        Corpus.replace("no subject", .structure, "<rdf:subject ", "<rdf:value "),
        Corpus.replace(
            "unknown predicate",
            .structure,
            "<rdf:predicate rdf:resource=\"https://w3id.org/newsgraph/ontology#",
            "<rdf:predicate rdf:resource=\"https://w3id.org/newsgraph/ontology#x"
        ),
        Corpus.replace(
            "dangling object",
            .danglingReference,
            "<rdf:object rdf:resource=\"",
            "<rdf:object rdf:resource=\"https://example.org/"
        ),
        Corpus.replace("unknown basis", .structure, ">text</ng:basis>", ">rumour</ng:basis>"),
        Corpus.replace("unknown property", .unknownTerm, "<ng:basis>", "<ng:mood>x</ng:mood><ng:basis>"),
        Corpus.value("IRI with a blank", .iri, of: "rdf:about", "https://example.org/a b"),
        Corpus.replace("object twice", .structure, "<rdf:object ", "<rdf:object rdf:resource=\"urn:x\"/><rdf:object "),
    ]
    private static let stretches = [
        Corpus.replace("start that is no number", .structure, "</oa:start>", "x</oa:start>"),
        Corpus.replace("other datatype", .structure, "#nonNegativeInteger", "#integer"),
        Corpus.replace("no selector", .structure, "oa:hasSelector>", "oa:hasSelect>"),
    ]
}
