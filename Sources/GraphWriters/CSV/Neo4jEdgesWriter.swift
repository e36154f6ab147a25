public import KnowledgeGraph

/// Writes the table of relationships that Neo4j's bulk import takes.
public struct Neo4jEdgesWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "Neo4j relationships",
        fileExtension: "edges.csv",
        mediaType: "text/csv; header=present; table=edges",
        summary: "For neo4j-admin import, with --multiline-fields=true --array-delimiter='|': the relationships.",
        loses: "Nodes, which stand in the table beside it."
    )

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CSVElements(table: .relationships)
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
        var elements = CSVElements(table: .relationships)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == Neo4jEdgesWriter {
    /// Neo4j relationships.
    public static var neo4jEdges: Neo4jEdgesWriter { Neo4jEdgesWriter() }
}
