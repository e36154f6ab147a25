public import KnowledgeGraph
internal import NewsOntology

/// Writes one of the two tables that Neo4j's bulk import takes.
public struct Neo4jWriter: StreamingGraphWriter {
    /// The tables of the bulk import.
    public enum Table: Sendable {
        /// One row a node, or one row an edge.
        case nodes, relationships
    }

    /// The table that is written.
    public let table: Table

    /// Makes a writer of a table.
    public init(_ table: Table) { self.table = table }

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var rules = ForeignColumns.Rules(reserved: [.node: ["id"], .edge: ["id"]])
        rules.owners = [table == .nodes ? .node : .edge]
        // They are the labels of the node.
        rules.shown = { _, owner in owner == .node ? ["labels"] : [] }
        var elements = CSVElements(table: table, foreign: ForeignColumns(graph, rules))
        elements.write(graph, &buffer, &warnings)
    }

    /// Writes what goes by; never throws. Attributes of other tools, whose columns nobody knows ahead, are left out with a
    /// warning.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = CSVElements(table: table)
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == Neo4jWriter {
    /// Neo4j nodes.
    public static var neo4jNodes: Neo4jWriter { Neo4jWriter(.nodes) }
    /// Neo4j relationships.
    public static var neo4jEdges: Neo4jWriter { Neo4jWriter(.relationships) }
}
