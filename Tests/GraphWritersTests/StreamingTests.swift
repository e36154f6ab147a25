import GraphValidation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

/// What is written piece by piece says the same as what is written as a whole.
@Suite("Streams")
struct StreamingTests {
    private static let streaming = GraphFormat.allCases.filter { $0.streamingWriter != nil }

    private func stream(_ graph: Graph, _ format: GraphFormat, to buffer: inout OutputBuffer) throws {
        let writer = try #require(format.streamingWriter)
        var warnings = WarningCollector()
        try writer.write(
            nodes: graph.nodes,
            edges: graph.edges.map { edge in
                StreamedEdge(
                    id: edge.id,
                    type: edge.type,
                    label: edge.label,
                    attributes: edge.attributes,
                    source: graph.nodes[edge.source],
                    target: graph.nodes[edge.target]
                )
            },
            of: graph.nodes.first { $0.type == .article }?.id,
            to: &buffer,
            options: WriterOptions(),
            warnings: &warnings
        )
    }

    @Test("All formats can be streamed but the page, and tables and maps that want to know all of an event")
    func formats() {
        #expect(GraphFormat.allCases.filter { $0.streamingWriter == nil } == [.html, .events, .geojson, .kml])
    }

    @Test("N-Triples of a stream are the same set", arguments: [GraphFormat.ntriples])
    func triples(format: GraphFormat) throws {
        let graph = try SmallSample.graph()
        var buffer = OutputBuffer()
        try stream(graph, format, to: &buffer)
        let streamed = Set(String(decoding: buffer.bytes, as: UTF8.self).split(separator: "\n"))
        #expect(streamed == Set(try format.serialize(graph).text.split(separator: "\n")))
    }

    @Test(
        "Where places do not matter the bytes are the same",
        arguments: [GraphFormat.dot, .jsonl, .neo4jNodes, .neo4jEdges]
    )
    func same(format: GraphFormat) throws {
        let graph = try SmallSample.graph()
        var buffer = OutputBuffer()
        try stream(graph, format, to: &buffer)
        #expect(buffer.bytes == (try format.serialize(graph).bytes))
    }

    @Test("A sink gets all bytes in order, however they are cut", arguments: streaming)
    func sink(format: GraphFormat) throws {
        let graph = try RandomGraph.make(seed: 5, nodes: 400, edges: 3000)
        var whole = OutputBuffer()
        try stream(graph, format, to: &whole)
        nonisolated(unsafe) var taken: [UInt8] = []
        var buffer = OutputBuffer { taken.append(contentsOf: $0) }
        try stream(graph, format, to: &buffer)
        try buffer.finish()
        #expect(taken == whole.bytes && buffer.count == taken.count)
    }

    @Test("A sink that fails is told at the end, and gets nothing more")
    func failure() throws {
        struct Full: Error {}
        nonisolated(unsafe) var calls = 0
        var buffer = OutputBuffer { _ in
            calls += 1
            throw Full()
        }
        try stream(RandomGraph.make(seed: 5, nodes: 400, edges: 3000), .rdfxml, to: &buffer)
        var failed = false
        do { try buffer.finish() } catch is Full { failed = true }
        #expect(failed && calls == 1)
    }
}

/// Graphs of several articles, one behind the other.
@Suite("Outputs of several articles")
struct PartTests {
    private func part(_ format: GraphFormat) throws -> String {
        var options = WriterOptions()
        options.isPart = true
        return try format.serialize(SmallSample.graph(), options: options).text
    }

    @Test("in JSON Lines name their article on every line")
    func lines() throws {
        let lines = try part(.jsonl).split(separator: "\n")
        #expect(lines.count == (try GraphFormat.jsonl.serialize(SmallSample.graph()).text.split(separator: "\n").count))
        for line in lines { #expect(line.hasSuffix(", \"article\": \"article:shoigu-in-tehran\"}")) }
    }

    @Test("of maps and tables are whole within their frame, whether there are none, one or two", arguments: 0...2)
    func frames(count: Int) throws {
        for format in [GraphFormat.geojson, .kml, .events] {
            let parts = Array(repeating: Array(try part(format).utf8), count: count)
            let frame = format.frame
            let bytes = frame.start + parts.joined(separator: frame.separator) + frame.end
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.split(separator: "event:2024-07-assault-1").count >= count + 1)
            if count == 0 { #expect(bytes == (try format.serialize(Graph()).bytes)) }
            guard format != .events else { continue }
            let findings = try Validator().validate(bytes: bytes, name: "map").findings
            #expect(findings.allSatisfy { $0.code == .duplicateID })
        }
    }

    @Test("in N-Triples name blank nodes after their article")
    func blanks() throws {
        let labels = try part(.ntriples).split { " \n".contains($0) }.filter { $0.hasPrefix("_:") }
        #expect(!labels.isEmpty && labels.allSatisfy { $0.hasPrefix("_:a.article-shoigu-in-tehran.b") })
    }
}
