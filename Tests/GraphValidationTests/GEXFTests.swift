import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

@Suite("GEXF")
struct GEXFTests {
    @Test("as it is written here is valid")
    func valid() throws {
        #expect(try Checking.report(Sample.gexf).text == "")
    }

    private static let mutations: [Mutation] = [
        Mutation("cut", "</gexf>\n", "", [.wellFormed]),
        Mutation("unknown type of node", "for=\"type\" value=\"State\"", "for=\"type\" value=\"Country\"", [.nodeType]),
        Mutation("unknown type of edge", "for=\"type\" value=\"partOf\"", "for=\"type\" value=\"in\"", [.edgeType]),
        Mutation("no type", "<attvalue for=\"type\" value=\"State\"/>", "", [.missingAttribute]),
        Mutation("no label", " label=\"Iran\"", "", [.missingAttribute]),
        Mutation(
            "node twice",
            "<node id=\"person:ivo-lund\"",
            "<node id=\"person:anna-berg\"",
            [.duplicateID, .danglingReference]
        ),
        Mutation(
            "no identifier",
            "<node id=\"person:ivo-lund\"",
            "<node",
            [.structure, .missingAttribute, .danglingReference]
        ),
        Mutation("dangling edge", "target=\"article:a\"", "target=\"article:b\"", [.danglingReference]),
        Mutation("edge between wrong types", "target=\"article:a\"", "target=\"state:iran\"", [.edgeNotAllowed]),
        Mutation("no source", " source=\"event:protest-1\"", "", [.structure, .missingAttribute]),
        Mutation("undeclared attribute", "for=\"iso\"", "for=\"flag\"", [.unknownKey]),
        Mutation("attribute of another type", "for=\"iso\"", "for=\"kind\"", [.attributeNotAllowed]),
        Mutation("attribute twice", "<attribute id=\"iso\"", "<attribute id=\"name\"", [.duplicateID, .unknownKey]),
        Mutation("unknown type of event", "value=\"CONSULT\"", "value=\"FIGHT\"", [.value]),
        Mutation(
            "event without its type",
            "for=\"eventType\" value=\"CONSULT\"",
            "for=\"name\" value=\"x\"",
            [.missingAttribute]
        ),
        Mutation("no date", "value=\"2024-08-05\"", "value=\"5 August\"", [.date]),
        Mutation("no number", "value=\"0.9\"", "value=\"high\"", [.value]),
        Mutation("no stretches", "value=\"3-9 20-31\"", "value=\"9-3\"", [.value]),
        Mutation("event before its cause", "value=\"2024-09\"", "value=\"2024-07\"", [.eventOrder]),
        Mutation(
            "office without a title",
            "for=\"title\" value=\"minister\"",
            "for=\"cue\" value=\"x\"",
            [.missingAttribute, .attributeNotAllowed]
        ),
        Mutation("older version", OntologyVersion.current.mark, "newsgraph ontology 0.9", [.version]),
    ]

    @Test("has the findings expected", arguments: mutations)
    func findings(mutation: Mutation) throws {
        let text = try #require(mutation.applied(to: Sample.gexf))
        let report = try Checking.report(text)
        #expect(Set(report.findings.map(\.code)) == Set(mutation.codes), "\(report.text)")
    }

    @Test("as it is written here is valid without labels of edges")
    func unlabelled() throws {
        var graph = Graph()
        for id in ["a", "b"] { try graph.add(Node(id: id, type: .thing, label: id)) }
        try graph.connect("a", .linkedTo, "b")
        let text = try String(decoding: GraphFormat.gexf.serialize(graph).bytes, as: UTF8.self)
        #expect(!text.contains("kind=\"linkedTo\" label="))
        #expect(try Checking.report(text).text == "")
    }

    @Test("of other programs is not held against the ontology")
    func foreign() throws {
        let text = """
            <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph>
            <attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
            <nodes><node id="a"><attvalues><attvalue for="0" value="dog"/></attvalues>
            <nodes><node id="b"/></nodes></node></nodes>
            <edges><edge source="a" target="b"/></edges>
            </graph></gexf>
            """
        #expect(try Checking.report(text).text == "")
        for (old, new, code) in [
            ("target=\"b\"", "target=\"c\"", FindingCode.danglingReference), ("id=\"b\"", "id=\"a\"", .duplicateID),
            ("for=\"0\"", "for=\"1\"", .unknownKey), ("source=\"a\"", "", .structure),
        ] {
            #expect(try Checking.report(text.replacing(old, with: new)).findings.map(\.code).contains(code))
        }
    }
}
