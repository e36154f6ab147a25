import GraphReaders
import KnowledgeGraph
import NewsOntology
import Testing

/// GraphML of other tools: nothing of it is lost but what is told.
@Suite("GraphML of other tools")
struct ForeignGraphMLTests {
    private func read(_ text: String) throws -> GraphReading {
        try GraphMLReader().read(Array(text.utf8), options: ReaderOptions())
    }

    @Test("Attributes, types and defaults of another tool are kept")
    func attributes() throws {
        let reading = try read(
            """
            <?xml version="1.0"?>
            <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
            <g:key id="d0" for="node" attr.name="weight" attr.type="double"><g:desc>x</g:desc><g:default>1.5</g:default></g:key>
            <g:key id="d1" for="all" attr.name="type" attr.type="string"/>
            <g:key id="d2" for="edge" attr.name="since" attr.type="int"/>
            <g:graph edgedefault="directed">
            <g:edge source="a b" target="2"><g:data key="d2">1999</g:data><g:data key="d1">knows</g:data></g:edge>
            <g:node id="a b"><g:desc>first</g:desc><g:data key="d1">person</g:data></g:node>
            <g:node id="2"><g:data key="d0">7</g:data><g:data key="u">é&amp;<![CDATA[<]]></g:data></g:node>
            <g:edge id="2" source="2" target="2" directed="false"/>
            </g:graph></g:graphml>
            """
        )
        let graph = reading.graph
        #expect(graph.nodes.map(\.id) == ["a_b", "2"])
        #expect(graph.nodes.map(\.type) == [.thing, .thing])
        #expect(graph.nodes.map(\.label) == ["first", "2"])
        #expect(
            graph.nodes[0].attributes.foreign == [
                ForeignAttribute(name: "desc", text: "first"),
                ForeignAttribute(name: "weight", kind: .double, text: "1.5"),
                ForeignAttribute(name: "type", text: "person"), ForeignAttribute(name: "id", text: "a b"),
            ]
        )
        #expect(
            graph.nodes[1].attributes.foreign == [
                ForeignAttribute(name: "weight", kind: .double, text: "7"), ForeignAttribute(name: "u", text: "é&<"),
            ]
        )
        #expect(graph.edges.map(\.id) == ["edge-2", "e2"])
        #expect(graph.edges.map(\.label) == ["linkedTo", "knows"])
        #expect(
            graph.edges[0].attributes.foreign == [
                ForeignAttribute(name: "directed", kind: .boolean, text: "false"),
                ForeignAttribute(name: "id", text: "2"),
            ]
        )
        #expect(
            graph.edges[1].attributes.foreign == [
                ForeignAttribute(name: "since", kind: .int, text: "1999"),
                ForeignAttribute(name: "type", text: "knows"),
            ]
        )
        let counts = Dictionary(uniqueKeysWithValues: reading.warnings.map { ($0.code, $0.count) })
        #expect(
            counts == [.changedIdentifier: 1, .takenIdentifier: 1, .unknownNodeType: 1, .unknownEdgeType: 1]
        )
    }

    @Test("What is lost is told")
    func lost() throws {
        let reading = try read(
            """
            <graphml><key id="k" for="graph" attr.name="n"/><key id="y" for="node" yfiles.type="nodegraphics"/>
            <graph edgedefault="undirected"><data key="k">v</data>
            <node id="a"><port name="p"/><data key="y"><y:ShapeNode xmlns:y="y"><y:NodeLabel> A
            </y:NodeLabel></y:ShapeNode></data>
            <graph edgedefault="directed"><node id="b"/><edge source="b" target="a" sourceport="p"/></graph></node>
            <hyperedge><endpoint node="a"/></hyperedge></graph></graphml>
            """
        )
        #expect(reading.graph.nodes.map(\.label) == ["A", "b"])
        #expect(reading.graph.edges.count == 1)
        let counts = Dictionary(uniqueKeysWithValues: reading.warnings.map { ($0.code, $0.count) })
        #expect(counts == [.nestedGraph: 1, .port: 2, .hyperedge: 1, .graphAttribute: 1, .markup: 1])
    }

    @Test("Values that the ontology does not allow are kept as they are")
    func values() throws {
        let reading = try read(
            """
            <graphml><key id="t" attr.name="type"/><key id="s" attr.name="status"/><key id="o" attr.name="order"/>
            <key id="m" attr.name="mentions"/><key id="i" attr.name="iso"/>
            <graph edgedefault="directed">
            <node id="e"><data key="s">perhaps</data><data key="m">1-2 x</data><data key="t">Event</data></node>
            <node id="s"><data key="t">State</data><data key="s">happened</data><data key="i">IRN</data></node>
            <edge source="s" target="e"><data key="t">actor</data><data key="o">first</data></edge>
            <edge source="e" target="s"><data key="t">actor</data><data key="o">1</data></edge>
            </graph></graphml>
            """
        )
        let (nodes, edges) = (reading.graph.nodes, reading.graph.edges)
        #expect(nodes.map(\.type) == [.event, .state])
        #expect(
            nodes[0].attributes.foreign == [
                ForeignAttribute(name: "status", text: "perhaps"), ForeignAttribute(name: "mentions", text: "1-2 x"),
            ]
        )
        #expect(nodes[1].attributes.foreign == [ForeignAttribute(name: "status", text: "happened")])
        #expect(nodes[1].attributes[.iso] == .string("IRN"))
        #expect(edges.map(\.type) == [.linkedTo, .actor])
        #expect(edges[0].attributes.foreign.map(\.name) == ["order", "type"])
        #expect(edges[1].attributes.foreign == [ForeignAttribute(name: "order", kind: .long, text: "1")])
    }

    private static let wrong: [(String, Int, String)] = [
        ("<graph/>", 1, "'graph', not 'graphml'"),
        ("<graphml>\n<key/></graphml>", 2, "needs an 'id'"),
        ("<graphml>\n<key id='a'/>\n<key id='a' attr.name='b'/></graphml>", 3, "declared twice"),
        ("<graphml><graph>\n<node/></graph></graphml>", 2, "needs an 'id'"),
        ("<graphml><graph>\n<node id='é'/>\n<node id='é'/></graph></graphml>", 3, "stands twice"),
        (
            "<graphml><graph><node id='a'/>\n\n<edge source='a' target='b'/></graph></graphml>", 3,
            "'b', which is no node"
        ),
        ("<graphml><graph><node id='a'/>\n<edge source='a'/></graph></graphml>", 2, "'source' and 'target'"),
        ("<graphml><graph><node id='a'>\n<data>x</data></node></graph></graphml>", 2, "need a 'key'"),
        ("<graphml><graph>\n<node id='a'></graph></graphml>", 2, "'</node' is expected"),
    ]

    @Test("Errors tell the line and what is wrong", arguments: 0..<9)
    func errors(index: Int) throws {
        let (text, line, part) = Self.wrong[index]
        let error = try #require(throws: ReadError.self) { try read(text) }
        #expect(error.line == line && error.message.contains(part), "\(error)")
    }

    @Test("Keys of igraph are called as ours are, and mean what they say")
    func igraph() throws {
        let graph = try read(
            """
            <graphml><key id="v_name" for="node" attr.name="name" attr.type="string"/>
            <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
            <key id="e_type" for="edge" attr.name="type" attr.type="string"/><graph edgedefault="directed">
            <node id="n0"><data key="v_name">Kiel</data></node><node id="n1"><data key="v_name">Riga</data></node>
            <edge source="n0" target="n1"><data key="e_weight">2.5</data><data key="e_type">ferry</data></edge>
            </graph></graphml>
            """
        ).graph
        #expect(graph.nodes.map(\.label) == ["Kiel", "Riga"] && graph.edges[0].label == "ferry")
        #expect(
            graph.edges[0].attributes.foreign == [
                ForeignAttribute(name: "weight", kind: .double, text: "2.5"),
                ForeignAttribute(name: "type", text: "ferry"),
            ]
        )
    }

    @Test("A graph of ours that igraph or networkx numbered anew has its own identifiers")
    func ownIdentifiers() throws {
        let graph = try read(
            """
            <graphml><key id="v_id" for="node" attr.name="id" attr.type="string"/>
            <key id="v_type" for="node" attr.name="type" attr.type="string"/>
            <key id="v_kind" for="node" attr.name="kind" attr.type="string"/>
            <key id="v_latitude" for="node" attr.name="latitude" attr.type="double"/>
            <key id="e_id" for="edge" attr.name="id" attr.type="string"/>
            <key id="e_type" for="edge" attr.name="type" attr.type="string"/><graph edgedefault="directed">
            <node id="n0"><data key="v_id">place:kiel</data><data key="v_type">Place</data><data key="v_kind"/>
            <data key="v_latitude">NaN</data></node>
            <node id="n1"><data key="v_id">state:germany</data><data key="v_type">State</data></node>
            <node id="n7"><data key="v_id">other</data><data key="v_type">State</data></node>
            <edge source="n0" target="n1"><data key="e_id">e7</data><data key="e_type">locatedIn</data></edge>
            <edge source="n0" target="n1"><data key="e_id"></data><data key="e_type">locatedIn</data></edge>
            </graph></graphml>
            """
        ).graph
        #expect(graph.nodes.map(\.id) == ["place:kiel", "state:germany", "n7"])
        #expect(graph.edges.map(\.id) == ["e7", "e2"])
        #expect(graph.nodes[0].attributes.isEmpty && graph.nodes[0].attributes.foreign.isEmpty)
        #expect(graph.edges.allSatisfy { $0.attributes.foreign.isEmpty })
    }

    @Test("A key may be declared once for nodes and once for edges; Gephi's label of an edge is one")
    func sharedKeys() throws {
        let graph = try read(
            """
            <graphml><key id="name" for="node" attr.name="name"/><key id="name" for="edge" attr.name="name"/>
            <key id="name" for="edge" attr.name="name"/>
            <key id="edgelabel" for="edge" attr.name="Edge Label"/><graph edgedefault="directed"><node id="a"/>
            <edge source="a" target="a"><data key="name">loop</data><data key="edgelabel">turns to</data></edge>
            </graph></graphml>
            """
        ).graph
        #expect(graph.edges[0].label == "turns to")
        #expect(graph.edges[0].attributes.foreign == [ForeignAttribute(name: "name", text: "loop")])
    }
}
