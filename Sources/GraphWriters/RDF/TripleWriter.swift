internal import KnowledgeGraph
internal import NewsOntology

/// What the writers of all RDF syntaxes do, each with its own sink.
enum TripleWriter<Sink: TripleSink> {
    static func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        let articles = graph.nodes.filter { $0.type == .article }
        let article = articles.count == 1 ? articles.first?.id : nil
        var elements = try RDFElements<Sink>(base: options.rdf.base, article: article)
        elements.writeWhole(graph, &buffer, &warnings)
    }

    static func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = try RDFElements<Sink>(base: options.rdf.base, article: article)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}
