internal import KnowledgeGraph
internal import NewsOntology

/// The three parts of a document, in order: nodes with what starts at them, statements, stretches of the article.
struct RDFDocument {
    private let graph: Graph
    private let names: RDFNames
    private let identifiers: RDFIdentifiers
    private let spans: SpanResources
    private let attributes: RDFAttributes
    private let edges: RDFEdges

    init(_ graph: Graph, names: RDFNames, base: BaseIRI) {
        self.graph = graph
        self.names = names
        identifiers = RDFIdentifiers(graph, base)
        spans = SpanResources(graph, identifiers)
        attributes = RDFAttributes(names: names, identifiers: identifiers)
        edges = RDFEdges(graph, attributes)
    }

    func write(to output: inout RDFXMLOutput) {
        for index in graph.nodes.indices { writeNode(index, to: &output) }
        edges.writeStatements(to: &output)
        output.xml.owner = ""
        spans.write(to: &output)
    }

    private func writeNode(_ index: Int, to output: inout RDFXMLOutput) {
        let node = graph.nodes[index]
        guard let name = names.classes[node.type] else { return }
        output.xml.owner = node.id
        output.open(name.tag, about: identifiers.iri(of: node))
        for further in node.type.furtherClasses { output.resource("rdf:type", further.iri) }
        attributes.write(label: node.label, node.attributes, of: .nodes(node.type), to: &output)
        edges.writeTriples(ofNode: index, to: &output)
        output.close(name.tag)
    }
}
