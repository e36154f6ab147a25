import GraphWriters
import KnowledgeGraph
import Testing

/// A new writer needs nothing but the public interface.
@Suite("A writer of one's own")
struct NewWriterTests {
    /// One line for each edge.
    struct EdgeListWriter: GraphWriter {
        func write(
            _ graph: Graph,
            to buffer: inout OutputBuffer,
            options: WriterOptions,
            warnings: inout WarningCollector
        ) throws(WriterError) {
            for edge in graph.edges {
                buffer.append("\(graph.nodes[edge.source].id) \(graph.nodes[edge.target].id)\n")
            }
        }
    }

    @Test("It writes like the others")
    func writes() throws {
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        try EdgeListWriter().write(SmallSample.graph(), to: &buffer, options: WriterOptions(), warnings: &warnings)
        #expect(String(decoding: buffer.bytes, as: UTF8.self).hasPrefix("person:sergei-shoigu organisation:"))
    }
}
