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
        #expect(!first.graph.nodes.isEmpty && !first.graph.edges.isEmpty)
    }

    @Test("All formats give the same graph", arguments: 0..<10 as Range<UInt64>)
    func agreement(seed: UInt64) throws {
        let losses = Set(GraphLoss.allCases)
        let graphs = try ReadableFormat.allCases.map { format in
            ComparableGraph(try read(Documents.make(format, seed: seed), format).graph, without: losses)
        }
        for graph in graphs { #expect(graph.differences(from: graphs[0]).prefix(4).isEmpty) }
    }

    @Test("The format is told by the content", arguments: ReadableFormat.allCases)
    func detection(format: ReadableFormat) throws {
        let document = try Documents.make(format, seed: 3)
        #expect(ReadableFormat.detect(in: document) == format)
        #expect(ReadableFormat.detect(in: [0xEF, 0xBB, 0xBF] + document) == format)
        #expect(
            ReadableFormat.detect(in: Array("\n \n".utf8) + document.drop { $0 != 0x0A }) != nil || format != .ntriples
        )
    }

    @Test("What is no graph is no format", arguments: ["", "digraph { a -> b }", "Iran said.", "<html/>", "{}", "<a"])
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
        let line = document.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let error = try #require(throws: ReadError.self) {
            try read(Array(document[..<line]) + [0xFF] + Array(document[line...]), format)
        }
        #expect(error.line == 2 && error.column == 1)
    }
}
