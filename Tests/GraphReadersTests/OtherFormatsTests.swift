import GraphReaders
import KnowledgeGraph
import NewsOntology
import Testing

/// Graphs as other tools write them, in every format beside GraphML.
@Suite("Formats of other tools")
struct OtherFormatsTests {
    private func read(_ text: String, as format: GraphFormat, companion: String? = nil) throws -> GraphReading {
        let options = ReaderOptions(base: "http://e.example/", companion: companion.map { Array($0.utf8) })
        #expect(GraphFormat.detect(in: Array(text.utf8)) == format)
        return try format.read(Array(text.utf8), options: options)
    }

    private func foreign(_ attributes: Attributes) -> [String: String] {
        Dictionary(attributes.foreign.map { ($0.name, $0.text) }) { $1 }
    }

    @Test("GEXF: columns, defaults, looks, directions, weights")
    func gexf() throws {
        let reading = try read(
            """
            <gexf xmlns="http://gexf.net/1.2draft" xmlns:viz="http://gexf.net/1.2draft/viz" version="1.2">
            <graph defaultedgetype="undirected"><attributes class="node">
            <attribute id="0" title="since" type="integer"/><attribute id="1" title="open" type="boolean"><default>true</default>
            </attribute></attributes><nodes><node id="a" label="Hull"><attvalues><attvalue for="0" value="1299"/></attvalues>
            <viz:color r="1" g="2" b="3" a="0.5"/><viz:position x="84.5" y="-15.25" z="0"/><viz:size value="28.5"/></node>
            <node id="b"/></nodes><edges><edge source="a" target="b" weight="4.5" label="ships to"/>
            <edge source="b" target="a" type="directed"/></edges></graph></gexf>
            """,
            as: .gexf
        )
        let graph = reading.graph
        #expect(graph.nodes.map(\.label) == ["Hull", "b"])
        #expect(
            foreign(graph.nodes[0].attributes) == [
                "since": "1299", "open": "true", "r": "1", "g": "2", "b": "3", "alpha": "0.5", "x": "84.5",
                "y": "-15.25",
                "size": "28.5",
            ]
        )
        #expect(graph.edges.map(\.label) == ["ships to", "linkedTo"])
        #expect(graph.edges.map { foreign($0.attributes) } == [["weight": "4.5", "directed": "false"], [:]])
        #expect(reading.warnings.isEmpty)
    }

    private static let shapes = [
        #"{"elements": [{"data": {"id": "a", "name": "A", "age": 3}, "position": {"x": 1.5, "y": 2}}, {"data": {"id": "b"}}, {"data": {"id": "e", "source": "a", "target": "b", "interaction": "pp"}}]}"#,
        #"{"elements": {"nodes": [{"data": {"id": "a", "SUID": 9, "name": "A", "age": 3}, "position": {"x": 1.5, "y": 2}}, {"data": {"id": "b"}}], "edges": [{"data": {"id": "e", "source": "a", "target": "b", "interaction": "pp"}}]}}"#,
    ]

    @Test("JSON of Cytoscape in both shapes", arguments: shapes)
    func cytoscape(text: String) throws {
        let graph = try read(text, as: .cytoscape).graph
        #expect(graph.nodes.map(\.label) == ["A", "b"])
        #expect(foreign(graph.nodes[0].attributes) == ["age": "3", "x": "1.5", "y": "2"])
        #expect(graph.edges.map(\.id) == ["e"] && foreign(graph.edges[0].attributes) == ["interaction": "pp"])
    }

    @Test("DOT: labels, defaults, subgraphs, chains, colours")
    func dot() throws {
        let graph = try read(
            """
            /* c */ graph "my g" { node [shape=box]; a [label="Port of\\nHull" fillcolor="#ff0000"]
            "b c" -- a [label="ships", weight=3]; subgraph cluster_x { d; e } {a d} -- e }
            """,
            as: .dot
        ).graph
        #expect(graph.nodes.map(\.label) == ["Port of Hull", "b c", "d", "e"])
        #expect(foreign(graph.nodes[0].attributes) == ["shape": "box", "r": "255", "g": "0", "b": "0"])
        #expect(
            graph.edges.map { "\($0.source) \($0.label) \($0.target)" } == [
                "1 ships 0", "0 linkedTo 3", "2 linkedTo 3",
            ]
        )
        #expect(foreign(graph.edges[0].attributes) == ["weight": "3", "directed": "false"])
    }

    @Test("DOT: references are characters, and a strict graph has one edge between two nodes")
    func references() throws {
        let graph = try read(
            #"strict graph { a [label="R&amp;D &#233; &eacute; &c" note="x &lt; y"]; a -- b [fee=3]; b -- a [age=4] }"#,
            as: .dot
        ).graph
        #expect(graph.nodes[0].label == "R&D é é &c" && foreign(graph.nodes[0].attributes) == ["note": "x < y"])
        #expect(graph.edges.map { foreign($0.attributes) } == [["fee": "3", "age": "4", "directed": "false"]])
        let back = try read("digraph { subgraph cluster_a { a; b } a -> b [dir=back]; b -> a [dir=forward] }", as: .dot)
        #expect(back.graph.edges.map { foreign($0.attributes) } == [["dir": "back"], [:]])
        #expect(back.warnings.map(\.code) == [.nestedGraph])
    }

    @Test("GEXF: colours in one, shapes, thick lines, and a type of an edge in the place of its direction")
    func looks() throws {
        let graph = try read(
            """
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><graph><nodes>
            <node id="a"><viz:size value="3"/><viz:color hex="#0A0b0C"/><viz:shape value="disc"/></node></nodes><edges>
            <edge source="a" target="a" type="knows"><viz:thickness value="2.5"/></edge></edges></graph></gexf>
            """,
            as: .gexf
        ).graph
        #expect(
            foreign(graph.nodes[0].attributes) == ["r": "10", "g": "11", "b": "12", "size": "3", "shape": "disc"]
        )
        #expect(foreign(graph.edges[0].attributes) == ["thickness": "2.5", "type": "knows"])
    }

    @Test("RDF: no order of triples and no name of a blank node says anything; strange datatypes are told")
    func orderOfTriples() throws {
        let label = "<http://www.w3.org/2000/01/rdf-schema#label>", p = "<http://e.example/p>"
        let lines = [
            "<http://e.example/a> \(label) \"Rom\"@de .", "<http://e.example/a> \(label) \"Roma\"@it .",
            "<http://e.example/a> \(p) \"y\" .", "<http://e.example/a> \(p) \"x\" .",
            "<http://e.example/a> <http://e.example/q> _:n .", "_:n \(p) \"z\" .",
        ]
        let first = try read(lines.joined(separator: "\n"), as: .ntriples)
        let second = try read(lines.reversed().joined(separator: "\n").replacing("_:n", with: "_:m"), as: .ntriples)
        #expect(GraphDifference(from: first.graph, to: second.graph).isEmpty)
        #expect(first.graph.nodes[0].label == "Rom")
        #expect(foreign(first.graph.nodes[0].attributes)["http://e.example/p"] == "x|y")
        let date = try read(
            "<http://e.example/a> \(p) \"1970-01-01\"^^<http://www.w3.org/2001/XMLSchema#date> .",
            as: .ntriples
        )
        #expect(date.warnings.map(\.code) == [.datatype])
    }

    @Test("Tables of Neo4j are one graph; cells that are no formulas come back right")
    func neo4j() throws {
        let nodes = ":ID,:LABEL,name,since:int\n1,Ship;Vessel,\"'=Dove\",1880\n2,Port,Hull,\n"
        let edges = ":START_ID,:END_ID,:TYPE,fee:double\n1,2,CALLS_AT,4.5\n"
        let graph = try read(nodes, as: .neo4jNodes, companion: edges).graph
        #expect(graph == (try read(edges, as: .neo4jEdges, companion: nodes).graph))
        #expect(graph.nodes.map(\.label) == ["=Dove", "Hull"])
        #expect(foreign(graph.nodes[0].attributes) == ["labels": ":Ship:Vessel", "since": "1880"])
        #expect(graph.edges.map(\.label) == ["CALLS_AT"])
        let mixed = try read(":ID,:LABEL\n1,Actor;Official;Person\n2,Person;Official\n", as: .neo4jNodes).graph
        #expect(mixed.nodes.map(\.type) == [.official, .official])
        #expect(mixed.nodes.map { foreign($0.attributes)["labels"] } == [":Actor:Official:Person", nil])
        #expect(throws: ReadError.self) { try read(nodes, as: .neo4jNodes, companion: edges + "1,77,X,\n") }
    }

    private static let documents: [(GraphFormat, String)] = [
        (
            .turtle,
            """
            @prefix f: <http://xmlns.com/foaf/0.1/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <ann> a f:Person ; f:age 31 ; rdfs:label "Ana"@es, "Ann"@en ; f:knows <bob> .
            """
        ),
        (
            .jsonld,
            #"""
            {"@context": {"f": "http://xmlns.com/foaf/0.1/", "knows": {"@id": "f:knows", "@type": "@id"},
             "label": {"@id": "http://www.w3.org/2000/01/rdf-schema#label", "@container": "@language"}},
             "@id": "ann", "@type": "f:Person", "f:age": 31, "label": {"es": "Ana", "en": "Ann"}, "knows": "bob"}
            """#
        ),
        (
            .rdfxml,
            """
            <f:Person xmlns:f="http://xmlns.com/foaf/0.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" rdf:about="ann">
            <f:age rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">31</f:age><rdfs:label xml:lang="es">Ana</rdfs:label>
            <rdfs:label xml:lang="en">Ann</rdfs:label><f:knows rdf:resource="bob"/></f:Person>
            """
        ),
    ]

    @Test("RDF of another vocabulary is a graph of resources, the same in every syntax", arguments: 0..<3)
    func resources(index: Int) throws {
        let (format, text) = Self.documents[index]
        let reading = try read(text, as: format)
        let graph = reading.graph
        #expect(graph.nodes.map(\.id) == ["ann", "bob"] && graph.nodes.map(\.label) == ["Ann", "bob"])
        #expect(
            foreign(graph.nodes[0].attributes) == [
                "type": "http://xmlns.com/foaf/0.1/Person", "http://xmlns.com/foaf/0.1/age": "31", "label@es": "Ana",
                "label@en": "Ann",
            ]
        )
        #expect(graph.edges.map(\.label) == ["knows"])
        #expect(foreign(graph.edges[0].attributes) == ["type": "http://xmlns.com/foaf/0.1/knows"])
        #expect(reading.warnings.isEmpty)
    }

    private static let wrong: [(GraphFormat, String, String)] = [
        (.jsonld, #"{"@context": "https://schema.org/", "name": "x"}"#, "is not loaded"),
        (.jsonld, #"{"@id": "x", "@type": }"#, "a value should stand"),
        (.cytoscape, #"{"elements": 3}"#, "has to be a list"),
        (.jsonl, #"{"kind": "graph", "newsgraph": 1}"#, "lines were lost"),
        (.dot, "digraph { a -> b } digraph { c }", "more than one graph"),
        (.dot, "digraph { a -- b }", "are written '->'"),
        (.gexf, "<gexf><graph><edges><edge source='a' target='b'/></edges></graph></gexf>", "no node of the document"),
        (.graphml, "<graphml><graph/><graph/><graph/></graphml>", "holds 3 graphs"),
        (.turtle, "@prefix a: <http://a.example/> . a:b c:d a:e .", "is not declared"),
    ]

    @Test("Errors say what is wrong", arguments: 0..<9)
    func errors(index: Int) throws {
        let (format, text, part) = Self.wrong[index]
        let error = try #require(throws: ReadError.self) { try format.read(Array(text.utf8)) }
        #expect(error.message.contains(part), "\(error)")
    }
}
