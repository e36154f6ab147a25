import GraphReaders
import KnowledgeGraph
import Testing

/// What every reader promises, whichever format it reads.
@Suite("Contract of all readers")
struct ReaderContractTests {
    private func read(_ bytes: [UInt8], _ format: ReadableFormat) throws -> GraphReading {
        try format.reader.read(bytes, options: ReaderOptions())
    }

    @Test("Equal bytes give equal graphs and warnings", arguments: ReadableFormat.allCases, 0..<5 as Range<UInt64>)
    func deterministic(format: ReadableFormat, seed: UInt64) throws {
        let document = try Documents.make(format, seed: seed)
        let (first, second) = (try read(document, format), try read(document, format))
        #expect(first.graph == second.graph && first.warnings == second.warnings)
        #expect(!first.graph.nodes.isEmpty && (!first.graph.edges.isEmpty || format.losses.contains(.halves)))
    }

    @Test("All formats give the same graph", arguments: 0..<10 as Range<UInt64>)
    func agreement(seed: UInt64) throws {
        let losses = Set(GraphLoss.allCases)
        let whole = ReadableFormat.allCases.filter { $0.losses.isDisjoint(with: [.picture, .halves]) }
        let graphs = try whole.map { format in
            ComparableGraph(try read(Documents.make(format, seed: seed), format).graph, without: losses)
        }
        for graph in graphs { #expect(graph.differences(from: graphs[0]).prefix(4).isEmpty) }
    }

    @Test("The format is told by the content", arguments: ReadableFormat.allCases)
    func detection(format: ReadableFormat) throws {
        let document = try Documents.make(format, seed: 3)
        #expect(ReadableFormat.detect(in: document) == format)
        #expect(ReadableFormat.detect(in: [0xEF, 0xBB, 0xBF] + document) == format)
        let isOfLines = format == .ntriples
        let rest = Array("\n \n".utf8) + document.drop { $0 != 0x0A }
        #expect(ReadableFormat.detect(in: rest) == .ntriples || !isOfLines)
    }

    @Test("What is no graph is no format", arguments: ["", "digraph", "Iran said.", "<html/>", "{}", "<a", "a,b\n1,2"])
    func unknown(text: String) {
        #expect(ReadableFormat.detect(in: Array(text.utf8)) == nil)
    }

    @Test("A byte order mark does not matter", arguments: ReadableFormat.allCases)
    func byteOrderMark(format: ReadableFormat) throws {
        let document = try Documents.make(format, seed: 4)
        #expect(try read([0xEF, 0xBB, 0xBF] + document, format).graph == read(document, format).graph)
    }

    @Test("What is not in UTF-8 is refused, with its place", arguments: ReadableFormat.allCases)
    func encoding(format: ReadableFormat) throws {
        let document = try Documents.make(format, seed: 5)
        let line = try #require(document.firstIndex(of: 0x0A)) + 1
        let error = try #require(throws: ReadError.self) {
            try read(Array(document[..<line]) + [0xFF] + Array(document[line...]), format)
        }
        #expect(error.line == 2 && error.column == 1)
    }
}
