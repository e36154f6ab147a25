public import KnowledgeGraph

/// Writes RDF 1.1 in JSON-LD 1.1: the triples of the RDF/XML as one array of objects, with a context of prefixes.
///
/// Source: W3C, *JSON-LD 1.1* (2020).
public struct JSONLDWriter: StreamingGraphWriter {
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
        try TripleWriter<JSONLDSink>.write(graph, to: &buffer, options: options, warnings: &warnings)
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
        try TripleWriter<JSONLDSink>.write(
            nodes: nodes,
            edges: edges,
            of: article,
            to: &buffer,
            options: options,
            warnings: &warnings
        )
    }
}

extension GraphWriter where Self == JSONLDWriter {
    /// JSON-LD.
    public static var jsonLD: JSONLDWriter { JSONLDWriter() }
}
