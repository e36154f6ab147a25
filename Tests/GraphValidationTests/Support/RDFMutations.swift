import GraphValidation
import NewsOntology

/// What can be wrong with the sample in RDF/XML.
enum RDFMutations {
    private static let id = "https://w3id.org/newsgraph/id/"
    private static let ontology = "https://w3id.org/newsgraph/ontology#"

    static let all = structure + meaning

    static let structure: [Mutation] = [
        Mutation(
            "unknown element",
            "<ng:iso>",
            "<ng:flag>x</ng:flag><ng:iso>",
            [.unknownTerm],
            seenBySchema: true
        ),
        Mutation("unknown attribute", "<ng:iso>", #"<ng:iso xml:lang="en">"#, [.shape], seenBySchema: true),
        Mutation(
            "attribute of another type",
            "<ng:kind>",
            "<ng:iso>X</ng:iso><ng:kind>",
            [.attributeNotAllowed],
            seenBySchema: true
        ),
        Mutation(
            "no label",
            #"<rdfs:label xml:lang="en">Iran</rdfs:label>"#,
            "",
            [.missingAttribute],
            seenBySchema: true
        ),
        Mutation(
            "other language",
            #"<rdfs:label xml:lang="en">Iran"#,
            #"<rdfs:label xml:lang="fr">Iran"#,
            []
        ),
        Mutation(
            "wrong order",
            "<ng:eventType>CONSULT</ng:eventType>",
            "<ng:mode>visit</ng:mode><ng:eventType>CONSULT</ng:eventType>",
            [],
            seenBySchema: true
        ),
        Mutation("unknown type of event", ">CONSULT<", ">MEETING<", [.value], seenBySchema: true),
        Mutation(
            "unknown status of an event",
            "<ng:status>happened",
            "<ng:status>current",
            [.value],
            seenBySchema: true
        ),
        Mutation(
            "unknown status of an office",
            "<ng:status>current",
            "<ng:status>happened",
            [.value],
            seenBySchema: true
        ),
        Mutation("unknown kind", ">government<", ">state<", [.value], seenBySchema: true),
        Mutation("no number", ">0.9<", ">high<", [.value], seenBySchema: true),
        Mutation("no date", ">2024-08-05</ng:date>", ">2024-13-05</ng:date>", [.date], seenBySchema: true),
        Mutation(
            "statement without subject",
            "<rdf:subject rdf:resource=\"\(id)organisation:assembly\"/>",
            "",
            [.missingAttribute],
            seenBySchema: true
        ),
        Mutation(
            "unknown predicate",
            "<rdf:predicate rdf:resource=\"\(ontology)partOf\"",
            "<rdf:predicate rdf:resource=\"\(ontology)belongsTo\"",
            [.edgeType],
            seenBySchema: true
        ),
        Mutation(
            "text between resources",
            "  <rdf:Statement",
            "stray\n<rdf:Statement",
            [.structure],
            seenBySchema: true
        ),
        Mutation("foreign resource", "  <rdf:Statement", "<x/>\n<rdf:Statement", [.structure], seenBySchema: true),
        Mutation("offset that is no number", ">3</oa:start>", ">three</oa:start>", [.shape], seenBySchema: true),
        Mutation(
            "stretch without selector",
            "<oa:hasSelector>\n      <oa:TextPositionSelector>",
            "<oa:hasSelector>\n <x/>     <oa:TextPositionSelector>",
            [.structure],
            seenBySchema: true
        ),
        Mutation("attribute of the root", "<rdf:RDF ", "<rdf:RDF id=\"a\" ", [.structure], seenBySchema: true),
        Mutation("cut", "</rdf:RDF>\n", "", [.wellFormed], seenBySchema: true),
    ]

    static let meaning: [Mutation] = [
        Mutation(
            "unknown type of node",
            "</ng:State>",
            "</ng:State><ng:Country rdf:about=\"\(id)c\"/>",
            [.nodeType],
            seenBySchema: true
        ),
        Mutation(
            "node twice",
            "<ng:Person rdf:about=\"\(id)person:ivo-lund\"",
            "<ng:Person rdf:about=\"\(id)person:anna-berg\"",
            [.duplicateAttribute, .danglingReference]
        ),
        Mutation("dangling edge", "<ng:standsFor", "<ng:standsFor", []),
        Mutation(
            "dangling target",
            "<ng:partOf rdf:resource=\"\(id)state:iran\"",
            "<ng:partOf rdf:resource=\"\(id)state:iraq\"",
            [.danglingReference, .unstatedEdge]
        ),
        Mutation(
            "dangling subject",
            "<rdf:subject rdf:resource=\"\(id)organisation:assembly\"",
            "<rdf:subject rdf:resource=\"\(id)organisation:b\"",
            [.danglingReference, .unstatedEdge]
        ),
        Mutation(
            "edge between wrong types",
            "<ng:reportedIn rdf:resource=\"\(id)article:a\"",
            "<ng:reportedIn rdf:resource=\"\(id)state:iran\"",
            [.edgeNotAllowed, .unstatedEdge]
        ),
        Mutation(
            "attribute of another relation",
            "<rdf:predicate rdf:resource=\"\(ontology)holdsOffice\"",
            "<rdf:predicate rdf:resource=\"\(ontology)memberOf\"",
            [.attributeNotAllowed, .unstatedEdge]
        ),
        Mutation(
            "event without its type",
            "<ng:eventType>PROTEST</ng:eventType>\n    <sem:eventType rdf:resource=\"\(ontology)PROTEST\"/>",
            "",
            [.missingAttribute]
        ),
        Mutation("office without a title", "<ng:title xml:lang=\"en\">minister</ng:title>", "", [.missingAttribute]),
        Mutation("edge without basis", "<ng:basis>text</ng:basis>", "", [.missingAttribute]),
        Mutation("edge without rule", "<ng:rule>subject</ng:rule>", "", [.missingAttribute]),
        Mutation("event before its cause", ">2024-09</ng:date>", ">2024-07</ng:date>", [.eventOrder]),
        Mutation("mode of another type of event", "<ng:mode>visit<", "<ng:mode>airstrike<", [.value]),
        Mutation("older version", "<owl:versionInfo>\(OntologyVersion.current)<", "<owl:versionInfo>0.9<", [.version]),
        Mutation("newer version", "<owl:versionInfo>\(OntologyVersion.current)<", "<owl:versionInfo>1.99<", [.version]),
        Mutation("stretch that is not described", "#char=20,31\"/>", "#char=20,32\"/>", [.danglingReference]),
    ].filter { !$0.codes.isEmpty }
}
