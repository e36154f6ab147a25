public import KnowledgeGraph
internal import NewsOntology

/// Writes GraphML 1.0 that the official schema accepts and network tools open.
///
/// All keys of the ontology are declared in every file, before the graph; nodes come before edges, and data stand in the
/// order of the keys. Colour, size, place and weight are there for viewers.
/// Source: graphml.graphdrawing.org, *The GraphML File Format*.
public struct GraphMLWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        if options.style == .yed {
            let style = YEdStyle(graph)
            var elements = GraphMLElements(
                places: .known(style.places),
                style: style,
                foreign: GraphMLForeign(graph, options.style)
            )
            return elements.write(graph, &buffer, &warnings)
        }
        var elements = GraphMLElements(
            places: .known(NodePlaces(graph)),
            style: GraphMLWriter.style(options),
            foreign: GraphMLForeign(graph, options.style)
        )
        elements.write(graph, &buffer, &warnings)
    }

    private static func style(_ options: WriterOptions) -> (any GraphMLStyle)? {
        switch options.style {
        case .neo4j: Neo4jStyle()
        case .cytoscape: CytoscapeStyle()
        case .core, .yed, .gephi: nil
        }
    }

    /// Writes what goes by; never throws. Places are those of a spiral, yEd gets no layout, and attributes of other tools,
    /// whose keys nobody knows ahead, are left out with a warning.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = GraphMLElements(places: .endless, style: GraphMLWriter.style(options))
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == GraphMLWriter {
    /// GraphML 1.0.
    public static var graphML: GraphMLWriter { GraphMLWriter() }
}
