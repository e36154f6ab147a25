import FoundationEssentials
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// What other tools wrote is kept by every format that can hold it, and missed aloud by the others.
@Suite("Attributes of other tools")
struct ForeignAttributeTests {
    private static func graph() throws -> Graph {
        var (ann, knows) = (Attributes(), Attributes())
        ann.foreign = [
            ForeignAttribute(name: "age", kind: .int, text: "30"),
            ForeignAttribute(name: "label of <it>", text: "a \"b\" & c"),
            ForeignAttribute(name: "type", text: "human"),
        ]
        knows.foreign = [
            ForeignAttribute(name: "since", kind: .double, text: "unknown"),
            ForeignAttribute(name: "close", kind: .boolean, text: "true"),
        ]
        var graph = Graph()
        try graph.add(Node(id: "ann", type: .person, label: "Ann", attributes: ann))
        try graph.add(Node(id: "tehran", type: .place, label: "Tehran"))
        try graph.add(Node(id: "iran", type: .state, label: "Iran"))
        try graph.connect("tehran", .locatedIn, "iran", attributes: knows)
        return graph
    }

    /// What shows that the attributes of the node and of the edge are there.
    private static let signs: [(GraphFormat, [String])] = [
        (.graphml, ["attr.name=\"original.type\"", ">a \"b\" &amp; c<", "attr.name=\"close\" attr.type=\"boolean\""]),
        (
            .rdfxml,
            [
                "<foreign:age xmlns:foreign=\"https://w3id.org/newsgraph/foreign#\" rdf:datatype=\"http://www.w3.org/2001/XMLSchema#int\">30<",
                "foreign:label_x20_of_x20__x3C_it_x3E_",
                "foreign:since xmlns:foreign=\"https://w3id.org/newsgraph/foreign#\">unknown<",
            ]
        ),
        (.ntriples, ["<https://w3id.org/newsgraph/foreign#age> \"30\"^^<http://www.w3.org/2001/XMLSchema#int> ."]),
        (.turtle, ["<https://w3id.org/newsgraph/foreign#close> \"true\"^^xsd:boolean"]),
        (.jsonld, ["\"https://w3id.org/newsgraph/foreign#age\": {\"@type\": \"xsd:int\", \"@value\": \"30\"}"]),
        (
            .dot,
            [
                "\"foreign_age\"=\"30\"", "\"foreign_label of <it>\"=\"a \\\"b\\\" &amp; c\"",
                "\"foreign_close\"=\"true\"",
            ]
        ),
        (.gexf, ["id=\"n_x1\" title=\"age\" type=\"integer\"", "title=\"since\" type=\"string\"", "value=\"human\""]),
        (.cytoscape, ["\"age\": 30", "\"original.type\": \"human\"", "\"since\": \"unknown\"", "\"close\": true"]),
        (.neo4jNodes, ["\"age:int\",\"label of <it>\",\"original.type\"", ",\"30\",\"a \"\"b\"\" & c\",\"human\",\n"]),
        (.neo4jEdges, [",\"since\",\"close:boolean\",", ",\"unknown\",\"true\",\n"]),
        (
            .cypher,
            ["age: 30, `label of <it>`: 'a \"b\" & c', `original.type`: 'human'}", "since: 'unknown', close: true}"]
        ),
        (.html, ["\"age\": \"30\", \"label of \\u003Cit\\u003E\": \"a \\\"b\\\" & c\"", "\"since\": \"unknown\""]),
        (.jsonl, ["\"foreign\": {\"age\": 30, \"label of <it>\": \"a \\\"b\\\" & c\", \"type\": \"human\"}"]),
    ]

    @Test("are kept wherever the format can hold them", arguments: signs)
    func kept(format: GraphFormat, signs: [String]) throws {
        let written = try format.serialize(Self.graph())
        for sign in signs { #expect(written.text.contains(sign), "\(sign) in \(written.text)") }
        #expect(written.warnings.allSatisfy { $0.code == .renamedAttribute }, "\(written.warnings)")
    }

    @Test("are missed in a warning elsewhere", arguments: GraphFormat.allCases)
    func lost(format: GraphFormat) throws {
        guard !Self.signs.contains(where: { $0.0 == format }) else { return }
        #expect(try format.serialize(Self.graph()).warnings.map(\.code) == [.foreignAttributes])
        #expect(try format.serialize(Self.graph()).warnings.first?.count == 5)
    }

    @Test("are missed in a warning in the style for Gephi")
    func gephi() throws {
        var options = WriterOptions()
        options.style = .gephi
        #expect(try GraphFormat.dot.serialize(Self.graph(), options: options).warnings.first?.count == 5)
    }

    @Test("of one name and several types make one column of a type that holds all")
    func joinedTypes() throws {
        var graph = Graph()
        for kind in [ForeignAttribute.Kind.int, .string] {
            var attributes = Attributes()
            attributes.foreign = [ForeignAttribute(name: "age", kind: kind, text: "7")]
            try graph.add(Node(id: "\(kind)", type: .person, label: "", attributes: attributes))
        }
        #expect(try GraphFormat.gexf.serialize(graph).text.contains("title=\"age\" type=\"string\""))
        let table = try GraphFormat.neo4jNodes.serialize(graph).text
        #expect(table.contains(",age,") || table.contains("\"age\"") || table.contains("age:string"))
        #expect(!table.contains("age:int"))
    }
}
