import GraphValidation
import NewsOntology

/// What can be wrong with the sample in each of the JSON formats.
enum JSONMutations {
    private static let id = "https://w3id.org/newsgraph/id/"
    private static let ontology = "https://w3id.org/newsgraph/ontology#"
    private static let version = OntologyVersion.current

    /// Faults of form, which are the same in all three.
    static let form: [Mutation] = [
        Mutation("cut", "}\n", "", [.jsonSyntax]),
        Mutation("no colon", "\": \"", "\" \"", [.jsonSyntax]),
        Mutation("no comma", "\", \"", "\" \"", [.jsonSyntax]),
        Mutation("comma at the end", "}", ",}", [.jsonSyntax]),
        Mutation("single quotes", "\"Iran\"", "'Iran'", [.jsonSyntax]),
        Mutation("unknown escape", "\"Iran\"", "\"\\x49ran\"", [.jsonSyntax]),
        Mutation("line end in a text", "\"Iran\"", "\"Ir\nan\"", [.jsonSyntax]),
        Mutation("comment", "\"Iran\"", "\"Iran\" /* a state */", [.jsonSyntax]),
        Mutation("word that is none", "\"Iran\"", "Iran", [.jsonSyntax]),
        Mutation("no closing quote", "\"Iran\"", "\"Iran", [.jsonSyntax]),
    ]

    static let linkedData: [Mutation] = [
        Mutation("no label", "\"rdfs:label\"", "\"rdfs:comment\"", [.missingAttribute], seenBySchema: true),
        Mutation(
            "no type",
            "\"@type\": [\"ng:State\"",
            "\"@kind\": [\"ng:State\"",
            [.missingAttribute, .danglingReference],
            seenBySchema: true
        ),
        Mutation(
            "no name",
            "\"@id\": \"\(id)state:iran\"",
            "\"@name\": \"x\"",
            [.danglingReference],
            seenBySchema: true
        ),
        Mutation("unknown type of event", "\"CONSULT\"", "\"FIGHT\"", [.value], seenBySchema: true),
        Mutation(
            "event without its type",
            "\"ng:eventType\"",
            "\"sem:kind\"",
            [.missingAttribute],
            seenBySchema: true
        ),
        Mutation("unknown status", "\"happened\"", "\"done\"", [.value], seenBySchema: true),
        Mutation(
            "text for a link",
            "{\"@id\": \"\(id)state:iran\"}",
            "\"state:iran\"",
            [.datatype, .unstatedEdge],
            seenBySchema: true
        ),
        Mutation("number for a text", "\"ng:iso\": \"IRN\"", "\"ng:iso\": 3", [.datatype], seenBySchema: true),
        Mutation("list of nothing", "\"@graph\": [", "\"@graph\": [1, ", [], seenBySchema: true),
        Mutation("no graph", "\"@graph\"", "\"@list\"", [.noGraph], seenBySchema: true),
        Mutation("unknown property", "\"ng:iso\"", "\"ng:flag\"", [.unknownTerm]),
        Mutation("other prefix", "\"ng\": \"\(ontology)\"", "\"ng\": \"https://example.org/\"", [.missingAttribute]),
        Mutation("no prefix", "\"ng\": \"\(ontology)\"", "\"n\": \"\(ontology)\"", [.missingAttribute]),
        Mutation("unknown type of node", "[\"ng:State\"", "[\"ng:Country\"", [.nodeType]),
        Mutation(
            "dangling edge",
            "\"ng:partOf\": {\"@id\": \"\(id)state:iran\"}",
            "\"ng:partOf\": {\"@id\": \"\(id)x\"}",
            [.danglingReference, .unstatedEdge]
        ),
        Mutation("blank in an IRI", "\(id)person:ivo-lund", "\(id)ivo lund", [.iri, .danglingReference]),
        Mutation(
            "office without a title",
            "\"ng:title\": {\"@language\": \"en\", \"@value\": \"minister\"}",
            "\"schema:x\": 1",
            [.missingAttribute]
        ),
        Mutation("edge without basis", "\"ng:basis\": \"text\"", "\"schema:x\": 1", [.missingAttribute]),
        Mutation("event before its cause", "\"2024-09\"", "\"2024-07\"", [.eventOrder]),
        Mutation(
            "name twice",
            "\"ng:iso\": \"IRN\"",
            "\"ng:iso\": \"IRN\", \"ng:iso\": \"IRN\"",
            [.duplicateAttribute]
        ),
        Mutation("older version", "\"owl:versionInfo\": \"\(version)\"", "\"owl:versionInfo\": \"0.9\"", [.version]),
        Mutation("newer version", "\"owl:versionInfo\": \"\(version)\"", "\"owl:versionInfo\": \"9.0\"", [.version]),
    ]

    /// What can be wrong in JSON Lines and in JSON for Cytoscape alike.
    static let plain: [Mutation] = [
        Mutation("unknown type of node", "\"type\": \"State\"", "\"type\": \"Country\"", [.nodeType]),
        Mutation("unknown type of edge", "\"type\": \"partOf\"", "\"type\": \"belongsTo\"", [.edgeType]),
        Mutation(
            "node twice",
            "\"id\": \"person:ivo-lund\"",
            "\"id\": \"person:anna-berg\"",
            [.duplicateID, .danglingReference]
        ),
        Mutation("dangling edge", "\"target\": \"article:a\"", "\"target\": \"article:b\"", [.danglingReference]),
        Mutation(
            "edge between wrong types",
            "\"target\": \"article:a\"",
            "\"target\": \"state:iran\"",
            [.edgeNotAllowed]
        ),
        Mutation("no label", "\"label\": \"Iran\"", "\"caption\": \"Iran\"", [.missingAttribute]),
        Mutation("label that is no text", "\"label\": \"Iran\"", "\"label\": 1", [.structure]),
        Mutation("event without its type", "\"eventType\": \"CONSULT\"", "\"x\": 1", [.missingAttribute]),
        Mutation("office without a title", "\"title\": \"minister\"", "\"x\": 1", [.missingAttribute]),
        Mutation("edge without evidence", "\"evidence\": [\"0-7\"]", "\"x\": 1", [.missingAttribute]),
        Mutation("edge without basis", "\"basis\": \"text\"", "\"x\": 1", [.missingAttribute]),
        Mutation("edge without rule", "\"rule\": \"subject\"", "\"x\": 1", [.missingAttribute]),
        Mutation("event before its cause", "\"2024-09\"", "\"2024-07\"", [.eventOrder]),
        Mutation("no date", "\"2024-08-05\"", "\"2024-02-30\"", [.date]),
        Mutation("unknown type of event", "\"CONSULT\"", "\"FIGHT\"", [.value]),
        Mutation("unknown status", "\"current\"", "\"held\"", [.value]),
        Mutation("no number", "\"confidence\": 0.9", "\"confidence\": \"high\"", [.value]),
        Mutation("no whole number", "\"order\": 1", "\"order\": 1.5", [.value]),
        Mutation("text for a list", "[\"Tehran\", \"Persia\"]", "\"Tehran|Persia\"", [.value]),
        Mutation("no stretches", "[\"3-9\", \"20-31\"]", "[\"9-3\"]", [.value]),
        Mutation("attribute of another type", "\"iso\": \"IRN\"", "\"kind\": \"media\"", [.attributeNotAllowed]),
        Mutation("older version", "\"ontology\": \"\(version)\"", "\"ontology\": \"0.9\"", [.version]),
    ]

    static let lines: [Mutation] = [
        Mutation("no end", "{\"kind\": \"end\"}\n", "", [.structure]),
        Mutation(
            "unknown kind of line",
            "\"kind\": \"node\"",
            "\"kind\": \"vertex\"",
            [.structure, .danglingReference]
        ),
        Mutation(
            "text behind the end",
            "{\"kind\": \"end\"}\n",
            "{\"kind\": \"end\"}\n{\"kind\": \"end\"}\n",
            [.structure]
        ),
        Mutation("no attributes", "\"attributes\": {\"name\": \"Ivo Lund\"}", "\"data\": {}", [.structure]),
    ]

    static let cytoscape: [Mutation] = [
        Mutation(
            "no data",
            "{\"data\": {\"id\": \"group:farmers\"",
            "{\"date\": {\"id\": \"group:farmers\"",
            [.structure, .danglingReference]
        ),
        Mutation("no list of edges", "\"edges\": [", "\"edges\": 5, \"lines\": [", [.structure]),
        Mutation("text behind the end", "]\n  }\n}\n", "]\n  }\n}\n{}\n", [.jsonSyntax]),
    ]
}
