import GraphWriters
import Testing

/// Graphs of any shape open in other people's programs.
@Suite("Random graphs in other programs")
struct RandomGraphTests {
    private static let seeds: Range<UInt64> = 100..<110

    @Test("GraphML and RDF/XML are well-formed", arguments: [GraphFormat.graphml, .rdfxml], seeds)
    func wellFormed(format: GraphFormat, seed: UInt64) throws {
        _ = try XMLContent(format.serialize(RandomGraph.make(seed: seed)).bytes)
    }

    @Test("rapper reads RDF/XML without a word", .enabled(if: Tool.rapper.isInstalled), arguments: seeds)
    func rapper(seed: UInt64) throws {
        let bytes = try GraphFormat.rdfxml.serialize(RandomGraph.make(seed: seed)).bytes
        let result = try Tool.rapper.run(["-q", "-c", "-i", "rdfxml"], on: bytes)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }

    @Test("Graphviz reads DOT without a word", .enabled(if: Tool.dot.isInstalled), arguments: seeds)
    func dot(seed: UInt64) throws {
        let bytes = try GraphFormat.dot.serialize(RandomGraph.make(seed: seed, nodes: 12, edges: 20)).bytes
        let result = try Tool.dot.run(["-Tcanon", "-o", "/dev/null"], on: bytes)
        #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }
}
