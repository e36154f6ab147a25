import GraphReaders
import KnowledgeGraph
import Testing

/// The ends of edges are looked up some edges later; nobody can tell.
@Suite("Edges of GraphML that wait for their ends")
struct EdgeOrderTests {
    private func read(_ elements: String) throws -> GraphReading {
        let text = "<graphml><key id='t' for='edge' attr.name='type'/><graph edgedefault='directed'>"
        return try GraphMLReader().read(Array((text + elements + "</graph></graphml>").utf8), options: ReaderOptions())
    }

    private func edge(_ number: Int, _ source: String, _ target: String, _ rest: String = "") -> String {
        "<edge id='x\(number)' source='\(source)' target='\(target)'\(rest)/>"
    }

    @Test("Edges keep their order, and those whose ends come later stand last", arguments: [1, 15, 16, 17, 31, 32, 50])
    func order(count: Int) throws {
        // Every third edge leads to a node that starts after all of them.
        let edges = (0..<count).map { edge($0, "a", $0 % 3 == 0 ? "b" : "a") }.joined()
        let graph = try read("<node id='a'/>" + edges + "<node id='b'/>" + edge(count, "b", "a")).graph
        let known = (0..<count).filter { $0 % 3 != 0 } + [count]
        let late = (0..<count).filter { $0 % 3 == 0 }
        #expect(graph.edges.map(\.id) == (known + late).map { "x\($0)" })
        #expect(graph.edges.suffix(late.count).allSatisfy { $0.source == 0 && $0.target == 1 })
    }

    @Test("Edges of a node that is still open wait for its end", arguments: [1, 16, 40])
    func open(count: Int) throws {
        let inner = (0..<count).map { edge($0, "a", $0 % 2 == 0 ? "b" : "c") }.joined()
        let graph = try read("<node id='b'/><node id='c'/><node id='a'><graph>" + inner + "</graph></node>").graph
        #expect(graph.edges.map(\.id) == (0..<count).map { "x\($0)" })
        #expect(graph.nodes.map(\.id) == ["b", "c", "a"])
    }

    @Test("Warnings come in the order of the document, each with its first place")
    func warnings() throws {
        let strange = "<edge id='x1' source='a' target='a'><data key='t'>strange</data></edge>"
        let reading = try read("<node id='a'/>" + strange + edge(2, "a", "a", " directed='false' sourceport='p'"))
        #expect(reading.warnings.map(\.code) == [.unknownEdgeType, .port])
        #expect(reading.warnings.map(\.first) == ["x1", "edge"])
    }

    @Test("Identifiers are taken in the order of the document")
    func identifiers() throws {
        let reading = try read("<node id='a'/>" + edge(1, "a", "a") + "<node id='x1'/>" + edge(1, "a", "x1"))
        #expect(reading.graph.edges.map(\.id) == ["x1", "edge-x1"])
        #expect(reading.graph.nodes.map(\.id) == ["a", "node-x1"])
    }

    @Test("The first edge without an end is the one that is told", arguments: [1, 16, 33])
    func dangling(count: Int) throws {
        let edges = (0..<count).map { edge($0, "a", "a") + "\n" }.joined()
        let error = try #require(throws: ReadError.self) {
            try read("<node id='a'/>" + edges + edge(100, "a", "no") + "\n" + edge(101, "none", "a"))
        }
        #expect(error.line == count + 1 && error.message.contains("'no', which is no node"), "\(error)")
    }

    @Test("A graph of thousands of nodes and edges of growing length is whole")
    func many() throws {
        let nodes = (0..<3000).map { "<node id='n\($0)'/>" }.joined()
        let long = String(repeating: "y", count: 300)
        let edges = (0..<9000).map {
            edge($0, "n\($0 % 3000)", "n\(($0 &* 7919) % 3000)", $0 < 8000 ? "" : " u='\(long)'")
        }
        let graph = try read(nodes + edges.joined()).graph
        #expect(graph.nodes.count == 3000 && graph.edges.count == 9000)
        #expect(graph.edges.enumerated().allSatisfy { $1.source == $0 % 3000 && $1.target == ($0 &* 7919) % 3000 })
        #expect(graph.nodes.map(\.id) == (0..<3000).map { "n\($0)" })
        #expect((0..<3000).map { graph.index(of: "n\($0)") } == Array(0..<3000))
    }
}
