import GraphValidation
import NewsOntology

/// What can be wrong with the sample in N-Triples and in Turtle.
enum TripleMutations {
    private static let id = "https://w3id.org/newsgraph/id/"
    private static let ng = "https://w3id.org/newsgraph/ontology#"
    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    private static let xsd = "http://www.w3.org/2001/XMLSchema#"
    private static let iran = "<\(id)state:iran>"
    private static let version = OntologyVersion.current

    static let ntriples: [Mutation] = [
        Mutation("no point", "\"IRN\" .", "\"IRN\"", [.tripleSyntax]),
        Mutation("no object", "\"IRN\" .", ".", [.tripleSyntax]),
        Mutation("unclosed text", "\"IRN\" .", "\"IRN .", [.tripleSyntax]),
        Mutation("unclosed IRI", "<\(ng)iso> \"IRN\"", "<\(ng)iso \"IRN\"", [.tripleSyntax]),
        Mutation("unknown escape", "\"IRN\"", "\"I\\xN\"", [.tripleSyntax]),
        Mutation("prefix as in Turtle", "<\(ng)iso>", "ng:iso", [.tripleSyntax]),
        Mutation("no language", "\"Ivo Lund\"@en", "\"Ivo Lund\"@", [.tripleSyntax, .missingAttribute]),
        Mutation("two triples on a line", "\"IRN\" .\n", "\"IRN\" . ", [.tripleSyntax]),
        Mutation("blank in an IRI", "<\(ng)iso>", "<\(ng)i so>", [.tripleSyntax]),
        Mutation("relative IRI", "<\(ng)iso>", "<iso>", [.tripleSyntax]),
        Mutation("unknown property", "<\(ng)iso>", "<\(ng)flag>", [.unknownTerm]),
        Mutation("unknown type of node", "<\(ng)State>", "<\(ng)Country>", [.nodeType]),
        Mutation("two types", "<\(ng)State> .\n", "<\(ng)State> .\n\(iran) <\(rdf)type> <\(ng)Place> .\n", [.nodeType]),
        Mutation("no label", "\(iran) <\(rdfs)label> \"Iran\"@en .\n", "", [.missingAttribute]),
        Mutation("no type", "\(iran) <\(rdf)type> <\(ng)State> .\n", "", [.missingAttribute, .danglingReference]),
        Mutation(
            "second value",
            "\(iran) <\(ng)iso> \"IRN\" .",
            "\(iran) <\(ng)iso> \"IRN\" .\n\(iran) <\(ng)iso> \"IRQ\" .",
            [.duplicateAttribute]
        ),
        Mutation("attribute of another type", "<\(ng)iso> \"IRN\"", "<\(ng)kind> \"media\"", [.attributeNotAllowed]),
        Mutation("unknown type of event", "\"CONSULT\"", "\"FIGHT\"", [.value]),
        Mutation("no date", "\"2024-08-05\"^^<\(xsd)date>", "\"2024-02-30\"^^<\(xsd)date>", [.date]),
        Mutation("no number", "\"0.9\"", "\"high\"", [.value]),
        Mutation("wrong datatype", "\"0.9\"^^<\(xsd)double>", "\"0.9\"^^<\(xsd)float>", [.datatype]),
        Mutation("text for a link", "<\(ng)partOf> \(iran)", "<\(ng)partOf> \"Iran\"", [.datatype, .unstatedEdge]),
        Mutation("link for a text", "<\(ng)iso> \"IRN\"", "<\(ng)iso> \(iran)", [.datatype]),
        Mutation(
            "dangling edge",
            "<\(ng)partOf> \(iran)",
            "<\(ng)partOf> <\(id)x>",
            [.danglingReference, .unstatedEdge]
        ),
        Mutation(
            "edge between wrong types",
            "<\(ng)reportedIn> <\(id)article:a>",
            "<\(ng)reportedIn> \(iran)",
            [.edgeNotAllowed, .unstatedEdge]
        ),
        Mutation("unknown type of edge", "<\(rdf)predicate> <\(ng)partOf>", "<\(rdf)predicate> <\(ng)in>", [.edgeType]),
        Mutation(
            "office without a title",
            "<\(ng)title> \"minister\"@en",
            "<\(rdfs)seeAlso> \"x\"",
            [.missingAttribute]
        ),
        Mutation("edge without basis", "<\(ng)basis> \"text\"", "<\(rdfs)seeAlso> \"x\"", [.missingAttribute]),
        Mutation(
            "event without its type",
            "<\(ng)eventType> \"CONSULT\"",
            "<\(rdfs)seeAlso> \"x\"",
            [.missingAttribute]
        ),
        Mutation("event before its cause", "\"2024-09\"", "\"2024-07\"", [.eventOrder]),
        Mutation("mode of another type of event", "\"visit\"", "\"airstrike\"", [.value]),
        Mutation("older version", "versionInfo> \"\(version)\"", "versionInfo> \"0.9\"", [.version]),
        Mutation("version that is none", "versionInfo> \"\(version)\"", "versionInfo> \"new\"", [.version]),
    ]

    static let turtle: [Mutation] = [
        Mutation("no point", "owl:versionInfo \"\(version)\" .", "owl:versionInfo \"\(version)\"", [.tripleSyntax]),
        Mutation("undeclared prefix", "ng:iso ", "nn:iso ", [.tripleSyntax]),
        Mutation("prefix without IRI", "@prefix ng: <\(ng)> .", "@prefix ng: .", [.tripleSyntax]),
        Mutation("unknown directive", "@prefix ng:", "@prefixes ng:", [.tripleSyntax]),
        Mutation("unclosed text", "\"IRN\" ;", "\"IRN ;", [.tripleSyntax]),
        Mutation("no object", "ng:iso \"IRN\" ;", "ng:iso ;", [.tripleSyntax]),
        Mutation("comma at the end", "ng:iso \"IRN\" ;", "ng:iso \"IRN\" , ;", [.tripleSyntax]),
        Mutation("unknown property", "ng:iso ", "ng:flag ", [.unknownTerm]),
        Mutation("no label", "rdfs:label \"Iran\"@en ;", "", [.missingAttribute]),
        Mutation("unknown type of event", "ng:eventType \"CONSULT\"", "ng:eventType \"FIGHT\"", [.value]),
        Mutation("dangling edge", "ng:partOf \(iran)", "ng:partOf <\(id)x>", [.danglingReference, .unstatedEdge]),
        Mutation("number for a text", "ng:iso \"IRN\"", "ng:iso 7.5", [.datatype]),
        Mutation("older version", "versionInfo \"\(version)\"", "versionInfo \"0.9\"", [.version]),
    ]

    /// Changes of form that leave the meaning as it is.
    static let harmless: [Mutation] = [
        Mutation("comma", "    ng:iso \"IRN\" ;", "    ng:iso \"IRN\" , '''IRN''' ;", []),
        Mutation("whole document with a base", "@prefix rdf:", "@base <\(id)> .\n@prefix rdf:", []),
        Mutation("directives of SPARQL", "@prefix ng: <\(ng)> .", "PREFIX ng: <\(ng)>", []),
        Mutation("comment", "    ng:iso", "  # the state\n    ng:iso", []),
        Mutation("semicolons", "ng:iso \"IRN\" ;", "ng:iso \"IRN\" ;; ;", []),
        Mutation(
            "things of others",
            "ng:iso \"IRN\" ;",
            "ng:iso \"IRN\" ; rdfs:seeAlso [ a ( 1 -2.5 3e4 true ) ] ;",
            []
        ),
    ]
}
