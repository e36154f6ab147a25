public import KnowledgeGraph
internal import NewsOntology

/// Writes RDF 1.1 in N-Triples: the triples of the RDF/XML, one a line, in the same order.
///
/// In an output of several articles a comment, `# end of ` and the identifier of the article, stands behind each: what
/// follows the last of them may have been cut.
///
/// Source: W3C, *RDF 1.1 N-Triples* (2014).
public struct NTriplesWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph.
    ///
    /// - Throws: `WriterError` when the base is no IRI, or a term of the ontology has no qualified name.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        try TripleWriter<NTriplesSink>.write(graph, to: &buffer, options: options, warnings: &warnings)
        guard options.isPart else { return }
        buffer.append("# end of \(graph.nodes.first { $0.type == .article }?.id ?? "a graph")\n")
    }

    /// Writes what goes by; memory grows with the stretches of the article that are referred to, and with nothing else.
    ///
    /// - Throws: `WriterError` when the base is no IRI, or a term of the ontology has no qualified name.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        try TripleWriter<NTriplesSink>.write(
            nodes: nodes,
            edges: edges,
            of: article,
            to: &buffer,
            options: options,
            warnings: &warnings
        )
    }
}

extension GraphWriter where Self == NTriplesWriter {
    /// N-Triples.
    public static var nTriples: NTriplesWriter { NTriplesWriter() }
}
