public import KnowledgeGraph

/// Writes Cytoscape JSON: tables of nodes and edges, with the columns that Cytoscape itself keeps.
///
/// Source: Cytoscape, *User Manual, Supported Network File Formats*.
public struct CytoscapeWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CytoscapeElements(places: .known(NodePlaces(graph)))
        elements.write(graph, &buffer, &warnings)
    }

    /// Writes what goes by; never throws.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CytoscapeElements(places: .endless)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == CytoscapeWriter {
    /// Cytoscape JSON.
    public static var cytoscape: CytoscapeWriter { CytoscapeWriter() }
}
