public import KnowledgeGraph

/// Writes the table of nodes that Neo4j's bulk import takes.
public struct Neo4jNodesWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "Neo4j nodes",
        fileExtension: "nodes.csv",
        mediaType: "text/csv; header=present",
        summary: "For neo4j-admin import, with --multiline-fields=true --array-delimiter='|': the nodes.",
        loses: "Edges, which stand in the table beside it; aliases with a | fall apart."
    )

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CSVElements(table: .nodes)
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
        var elements = CSVElements(table: .nodes)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == Neo4jNodesWriter {
    /// Neo4j nodes.
    public static var neo4jNodes: Neo4jNodesWriter { Neo4jNodesWriter() }
}
