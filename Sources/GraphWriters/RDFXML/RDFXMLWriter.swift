public import KnowledgeGraph

/// Writes RDF 1.1 in RDF/XML: our own ontology, and the standard vocabularies beside it.
///
/// The document is flat: one typed element for each node, with the edges that start there as properties; then one
/// `rdf:Statement` for each edge with all that the edge bears; then one `oa:SpecificResource` for each stretch of the
/// article that is referred to. Elements in them stand in the order of the ontology.
public struct RDFXMLWriter: StreamingGraphWriter {
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
        try TripleWriter<RDFXMLSink>.write(graph, to: &buffer, options: options, warnings: &warnings)
    }

    /// Writes what goes by, an edge with the triple that it states; memory grows with the stretches of the article that are referred to, and with nothing else.
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
        try TripleWriter<RDFXMLSink>.write(
            nodes: nodes,
            edges: edges,
            of: article,
            to: &buffer,
            options: options,
            warnings: &warnings
        )
    }
}

extension GraphWriter where Self == RDFXMLWriter {
    /// RDF/XML.
    public static var rdfXML: RDFXMLWriter { RDFXMLWriter() }
}
