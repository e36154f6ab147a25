public import KnowledgeGraph
internal import NewsOntology

/// Writes a picture of the graph in the Graphviz language, for `dot`, `sfdp` and `fdp`.
///
/// Shapes and colours tell the types, lines the status of events; articles become the heading, since an edge from every
/// event to them would hide the rest.
public struct DOTWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "DOT",
        fileExtension: "dot",
        mediaType: "text/vnd.graphviz",
        summary: "For Graphviz: a picture to look at and to print.",
        loses: """
            A picture shows types, labels, dates, statuses, roles and evidence; articles are its heading, and other \
            attributes, reportedIn edges and the rest of long texts are left out.
            """
    )

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var output = DOTOutput(&buffer, &warnings)
        let nodes = graph.nodes.filter { $0.type != .article }
        output.raw("digraph newsgraph {\n")
        writeDefaults(of: graph, to: &output)
        for node in nodes { DOTNode(node: node).write(to: &output) }
        for edge in graph.edges where edge.type.appearance.isDrawn {
            DOTEdge(edge: edge, source: graph.nodes[edge.source], target: graph.nodes[edge.target]).write(to: &output)
        }
        if options.legend { DOTLegend(nodes).write(to: &output) }
        output.raw("}\n")
        output.finish(&buffer, &warnings)
    }

    private func writeDefaults(of graph: Graph, to output: inout DOTOutput) {
        let rows = [
            ("graph", DOTDefaults.graph + DOTHeading.attributes(graph, &output)), ("node", DOTDefaults.node),
            ("edge", DOTDefaults.edge),
        ]
        for (element, attributes) in rows {
            output.raw("  \(element)")
            output.attributes(attributes)
        }
    }
}

extension GraphWriter where Self == DOTWriter {
    /// The Graphviz language.
    public static var dot: DOTWriter { DOTWriter() }
}
