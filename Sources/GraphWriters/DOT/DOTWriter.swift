public import KnowledgeGraph

/// Writes a picture of the graph for Graphviz.
public struct DOTWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "DOT",
        fileExtension: "dot",
        mediaType: "text/vnd.graphviz",
        summary: "A picture, drawn by Graphviz.",
        loses: "The article itself."
    )

    /// Writes the graph.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        buffer.append("digraph newsgraph {\n}\n")
    }
}

extension GraphWriter where Self == DOTWriter {
    /// The Graphviz language.
    public static var dot: DOTWriter { DOTWriter() }
}
