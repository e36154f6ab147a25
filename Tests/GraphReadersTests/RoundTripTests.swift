import GraphReaders
import GraphWriters
import KnowledgeGraph
import Testing

/// What is written and read again is the same graph, but for what the format says that it loses.
@Suite("Round trips")
struct RoundTripTests {
    /// The formats that are written and read.
    static let formats: [(GraphFormat, GraphFormat)] = GraphFormat.all(for: .read).filter {
        $0.losses.isDisjoint(with: [.picture, .halves])
    }.map { ($0, $0) }

    @Test("All formats that hold a whole graph are both written and read")
    func formats() {
        let names: Set<GraphFormat> = [.graphml, .rdfxml, .ntriples, .turtle, .jsonld, .gexf, .cytoscape, .jsonl]
        #expect(Set(Self.formats.map(\.1)) == names)
    }

    @Test("Random graphs come back", arguments: 0..<40 as Range<UInt64>)
    func random(seed: UInt64) throws {
        try expectReturn(of: RandomGraph.make(seed: seed))
    }

    @Test("Random graphs of several articles come back", arguments: 100..<120 as Range<UInt64>)
    func severalArticles(seed: UInt64) throws {
        try expectReturn(of: RandomGraph.make(seed: seed, articles: 3))
    }

    @Test("The empty graph comes back")
    func empty() throws {
        try expectReturn(of: Graph())
    }

    @Test("Other bases do not matter", arguments: ["http://e.example/x#", "urn:example:", "https://e.example/a/b/"])
    func bases(base: String) throws {
        let graph = try RandomGraph.make(seed: 7)
        for (format, readable) in Self.formats where readable.losses.contains(.orderOfNodesAndEdges) {
            var options = WriterOptions()
            options.rdf.base = base
            let bytes = try format.serialize(graph, options: options).bytes
            let read = try readable.read(bytes, options: ReaderOptions(base: base)).graph
            let expected = ComparableGraph(graph, without: readable.losses)
            let found = ComparableGraph(read, without: readable.losses)
            #expect(expected.differences(from: found).prefix(4).isEmpty && expected == found)
        }
    }

    private func expectReturn(of graph: Graph) throws {
        for (format, readable) in Self.formats {
            let bytes = try format.serialize(graph).bytes
            // A document of N-Triples without any triple is empty, and tells no format.
            #expect(bytes.isEmpty || GraphFormat.detect(in: bytes) == readable)
            let reading = try readable.read(bytes, options: ReaderOptions())
            let expected = ComparableGraph(graph, without: readable.losses)
            let found = ComparableGraph(reading.graph, without: readable.losses)
            let differences = expected.differences(from: found).prefix(4).joined(separator: "\n")
            #expect(differences.isEmpty && expected == found, "\(format): \(differences)")
            #expect(reading.warnings.isEmpty, "\(format): \(reading.warnings)")
        }
    }
}
