import GraphReaders
import KnowledgeGraph
import Testing

/// What every reader promises, whichever format it reads.
@Suite("Contract of all readers")
struct ReaderContractTests {
    private func read(_ bytes: [UInt8], _ format: GraphFormat) throws -> GraphReading {
        try format.read(bytes, options: ReaderOptions())
    }

    @Test("Equal bytes give equal graphs and warnings", arguments: GraphFormat.all(for: .read), 0..<5 as Range<UInt64>)
    func deterministic(format: GraphFormat, seed: UInt64) throws {
        let document = try Documents.make(format, seed: seed)
        let (first, second) = (try read(document, format), try read(document, format))
        #expect(first.graph == second.graph && first.warnings == second.warnings)
        #expect(!first.graph.nodes.isEmpty && (!first.graph.edges.isEmpty || format.losses.contains(.halves)))
    }

    @Test("All formats give the same graph", arguments: 0..<10 as Range<UInt64>)
    func agreement(seed: UInt64) throws {
        let losses = Set(GraphLoss.allCases)
        let whole = GraphFormat.all(for: .read).filter { $0.losses.isDisjoint(with: [.picture, .halves]) }
        let graphs = try whole.map { format in
            ComparableGraph(try read(Documents.make(format, seed: seed), format).graph, without: losses)
        }
        for graph in graphs { #expect(graph.differences(from: graphs[0]).prefix(4).isEmpty) }
    }

    @Test("The format is told by the content", arguments: GraphFormat.all(for: .read))
    func detection(format: GraphFormat) throws {
        let document = try Documents.make(format, seed: 3)
        #expect(GraphFormat.detect(in: document) == format)
        #expect(GraphFormat.detect(in: [0xEF, 0xBB, 0xBF] + document) == format)
        let isOfLines = format == .ntriples
        let rest = Array("\n \n".utf8) + document.drop { $0 != 0x0A }
        #expect(GraphFormat.detect(in: rest) == .ntriples || !isOfLines)
    }

    @Test("What is no graph is no format", arguments: ["", "Iran said.", "<html/>", "{}", "<a", "a,b\n1,2"])
    func unknown(text: String) {
        #expect(GraphFormat.detect(in: Array(text.utf8)) == nil)
    }

    @Test("A byte order mark does not matter", arguments: GraphFormat.all(for: .read))
    func byteOrderMark(format: GraphFormat) throws {
        let document = try Documents.make(format, seed: 4)
        #expect(try read([0xEF, 0xBB, 0xBF] + document, format).graph == read(document, format).graph)
    }

    @Test("What is not in UTF-8 is refused, with its place", arguments: GraphFormat.all(for: .read))
    func encoding(format: GraphFormat) throws {
        let document = try Documents.make(format, seed: 5)
        let line = try #require(document.firstIndex(of: 0x0A)) + 1
        let error = try #require(throws: ReadError.self) {
            try read(Array(document[..<line]) + [0xFF] + Array(document[line...]), format)
        }
        #expect(error.line == 2 && error.column == 1)
    }

    @Test("Each format that is said to be read has a reader, and no other")
    func registered() {
        for format in GraphFormat.allCases {
            #expect((format.reader != nil) == format.facts.uses.contains(.read), "\(format)")
        }
        #expect(throws: ReadError.self) { try GraphFormat.html.read(Array("<html/>".utf8)) }
    }
}
