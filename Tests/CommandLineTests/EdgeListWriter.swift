import GraphWriters
import KnowledgeGraph
import NewsOntology

// The example of the documentation, word by word, so that it cannot stop compiling.
// swift-format-ignore
struct EdgeListWriter: GraphWriter {
    func write(
        _ graph: Graph, to buffer: inout OutputBuffer, options: WriterOptions, warnings: inout WarningCollector
    ) throws(WriterError) {
        for edge in graph.edges {
            let (from, to) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
            buffer.append("\(from)\t\(edge.type.rawValue)\t\(to)\n")
        }
    }
}
