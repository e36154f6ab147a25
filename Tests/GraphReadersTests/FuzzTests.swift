import Foundation
import FoundationXML
import GraphReaders
import GraphSyntax
import KnowledgeGraph
import Testing

/// Damaged documents give an error or a graph that keeps all rules; never a crash, and never an endless wait.
@Suite("Damaged documents", .timeLimit(.minutes(30)))
struct FuzzTests {
    private static let seeds: Range<UInt64> = 0..<8
    private static let damagesOfEach = 100

    @Test("give an error or a graph", arguments: GraphFormat.all(for: .read), seeds)
    func damaged(format: GraphFormat, seed: UInt64) throws {
        let document = try Documents.make(format, seed: seed)
        var mutation = Mutation(seed: seed + 1)
        var graphs = 0
        for _ in 0..<Self.damagesOfEach {
            let bytes = mutation.damage(document)
            guard let reading = try readOrExplain(bytes, format) else { continue }
            graphs += 1
            try expectRules(reading.graph)
        }
        // Some damages do no harm; if all did, nothing but errors would have been looked at.
        #expect(graphs > 0 && graphs < Self.damagesOfEach)
    }

    /// The graph, or nothing when there is an error whose place lies in the document.
    private func readOrExplain(_ bytes: [UInt8], _ format: GraphFormat) throws -> GraphReading? {
        do throws(ReadError) {
            return try format.read(bytes, options: ReaderOptions())
        } catch {
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            #expect(error.line >= 1 && error.line <= lines.count + 1 && error.column >= 1)
            #expect(!error.message.contains("\n") && !error.message.isEmpty)
            return nil
        }
    }

    /// Builds the graph anew, with all checks.
    private func expectRules(_ graph: Graph) throws {
        var copy = Graph()
        for node in graph.nodes { try copy.add(node) }
        for edge in graph.edges {
            try copy.connect(
                graph.nodes[edge.source].id,
                edge.type,
                graph.nodes[edge.target].id,
                id: edge.id,
                label: edge.label,
                attributes: edge.attributes
            )
        }
        #expect(copy == graph)
    }

    @Test("are refused wherever libxml2 refuses them", arguments: seeds)
    func agreesWithLibXML(seed: UInt64) throws {
        let document = try Documents.make(.graphml, seed: seed)
        var mutation = Mutation(seed: seed + 100)
        for _ in 0..<Self.damagesOfEach {
            let bytes = mutation.damage(document)
            guard (try? GraphMLReader().read(bytes, options: ReaderOptions())) != nil else { continue }
            let parser = XMLParser(data: Data(bytes))
            parser.shouldResolveExternalEntities = false
            #expect(
                parser.parse(),
                "\(String(describing: parser.parserError)) in \(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }

    @Test(
        "of the W3C give an error or triples",
        .enabled(if: W3CSuite.shared != nil, "../shared/data/suites is missing")
    )
    func suite() throws {
        let suite = try #require(W3CSuite.shared)
        var mutation = Mutation(seed: 7)
        var errors = 0
        for test in suite.cases {
            let document = try suite.bytes(test.action)
            for _ in 0..<20 {
                let damaged = mutation.damage(document)
                do throws(ReadError) {
                    try RDFDocument(.rdfxml, base: "http://e.example/").parse(damaged) { _ in }
                } catch {
                    errors += 1
                }
            }
        }
        #expect(errors > 0)
    }
}
