public import KnowledgeGraph

/// Writes RDF 1.1 in Turtle: the triples of the RDF/XML in the same order, in a form that people can read.
///
/// Source: W3C, *RDF 1.1 Turtle* (2014).
public struct TurtleWriter: StreamingGraphWriter {
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
        try TripleWriter<TurtleSink>.write(graph, to: &buffer, options: options, warnings: &warnings)
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
        try TripleWriter<TurtleSink>.write(
            nodes: nodes,
            edges: edges,
            of: article,
            to: &buffer,
            options: options,
            warnings: &warnings
        )
    }
}

extension GraphWriter where Self == TurtleWriter {
    /// Turtle.
    public static var turtle: TurtleWriter { TurtleWriter() }
}
