public import KnowledgeGraph

/// A writer that takes a graph piece by piece, and whose memory does not grow with it.
///
/// Nothing is checked against the ontology here, and no node is looked for: what comes is written. Identifiers have to be
/// XML NMTOKENs, and the ends of edges nodes that came before.
public protocol StreamingGraphWriter: GraphWriter {
    /// Writes all nodes and then all edges behind what the buffer already holds.
    ///
    /// - Parameters:
    ///   - nodes: the nodes, each once.
    ///   - edges: the edges, each between two of the nodes.
    ///   - article: the article that all of it comes from, where there is one; RDF names events and sentences after it.
    ///   - buffer: where the bytes go, UTF-8; give it a sink, or it keeps everything.
    ///   - options: what the caller may choose.
    ///   - warnings: takes what could not be written exactly.
    /// - Throws: `WriterError` before the first byte, when the format cannot hold the graph at all.
    func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError)
}
