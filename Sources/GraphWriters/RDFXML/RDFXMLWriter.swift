public import KnowledgeGraph
internal import NewsOntology

/// Writes RDF 1.1 in RDF/XML: our own ontology, and the standard vocabularies beside it.
///
/// The document is flat: one typed element for each node, with the edges that start there as properties; then one
/// `rdf:Statement` for each edge with all that the edge bears; then one `oa:SpecificResource` for each stretch of the
/// article that is referred to. Elements in them stand in the order of the ontology.
public struct RDFXMLWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "RDF/XML",
        fileExtension: "rdf",
        mediaType: "application/rdf+xml",
        summary: "For triple stores and reasoners: Jena, rdflib, GraphDB, Protégé.",
        loses: "The order of nodes, edges, aliases and mentions: RDF is a set."
    )

    /// Writes the graph.
    ///
    /// - Throws: `WriterError` when the base is no IRI, or a term of the ontology has no qualified name.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        let base = try BaseIRI(options.base)
        let names = try RDFNames()
        let spans = SpanResources(graph, base)
        let attributes = RDFAttributes(names: names, spans: spans)
        let edges = RDFEdges(graph, base, attributes)
        var output = RDFXMLOutput(XMLOutput(&buffer, &warnings))
        for (index, node) in graph.nodes.enumerated() {
            guard let name = names.classes[node.type] else { continue }
            output.xml.owner = node.id
            output.open(name.tag, about: base.iri(of: node.id))
            for further in node.type.furtherClasses { output.resource("rdf:type", further.iri) }
            attributes.write(label: node.label, node.attributes, of: .nodes(node.type), to: &output)
            edges.writeTriples(ofNode: index, to: &output)
            output.close(name.tag)
        }
        edges.writeStatements(to: &output)
        output.xml.owner = ""
        spans.write(to: &output)
        output.finish()
        output.xml.finish(&buffer, &warnings)
    }
}

extension GraphWriter where Self == RDFXMLWriter {
    /// RDF 1.1 in RDF/XML.
    public static var rdfXML: RDFXMLWriter { RDFXMLWriter() }
}
