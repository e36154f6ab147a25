public import KnowledgeGraph

/// Writes GEXF 1.3 with the `viz` module: Gephi's own format, with colours, sizes and places.
///
/// Source: gexf.net, *GEXF 1.3 Primer*.
public struct GEXFWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = GEXFElements(
            places: .known(NodePlaces(graph)),
            foreign: ForeignColumns(graph, GEXFWriter.rules),
            isUndirected: graph.isUndirected
        )
        elements.write(graph, &buffer, &warnings)
    }

    /// networkx gives attributes of edges to a function whose parameter `key` it fills itself.
    private static let rules = ForeignColumns.Rules.drawing(
        ForeignColumns.Rules(reserved: [.edge: ["key"]])
    )

    /// Writes what goes by; never throws. Places are those of a spiral, and attributes of other tools are left out with a
    /// warning.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = GEXFElements(places: .endless)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == GEXFWriter {
    /// GEXF 1.3.
    public static var gexf: GEXFWriter { GEXFWriter() }
}
