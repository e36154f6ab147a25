public import KnowledgeGraph
internal import NewsOntology

/// Writes GraphML 1.0 that the official schema accepts and network tools open.
///
/// All keys of the ontology are declared in every file, before the graph; nodes come before edges, and data stand in the
/// order of the keys. Source: graphml.graphdrawing.org, *The GraphML File Format*.
public struct GraphMLWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    static let facts = FormatFacts(
        displayName: "GraphML",
        fileExtension: "graphml",
        mediaType: "application/graphml+xml",
        summary: "For Gephi, yEd, Cytoscape, Neo4j, networkx and igraph.",
        loses: "Lists are one text: aliases joined by '|', mentions and evidence by a blank."
    )

    private static let root = """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
        http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

        """

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var xml = XMLOutput(&buffer, &warnings)
        xml.reserve(8192 + 1024 * (graph.nodes.count + graph.edges.count))
        xml.raw(GraphMLWriter.root)
        for owner in GraphMLKey.Owner.allCases { declareKeys(of: owner, in: &xml) }
        xml.raw("  <graph id=\"G\" edgedefault=\"directed\">\n")
        let nodeData = GraphMLData(.node), edgeData = GraphMLData(.edge)
        for node in graph.nodes { write(node, nodeData, in: &xml) }
        for edge in graph.edges { write(edge, of: graph, edgeData, in: &xml) }
        xml.raw("  </graph>\n</graphml>\n")
        xml.finish(&buffer, &warnings)
    }

    private func declareKeys(of owner: GraphMLKey.Owner, in xml: inout XMLOutput) {
        for key in GraphMLKey.all(owner) {
            xml.raw("  <key")
            xml.attribute("id", key.id)
            xml.attribute("for", owner.rawValue)
            xml.attribute("attr.name", key.name)
            xml.attribute("attr.type", key.type)
            xml.raw("/>\n")
        }
    }

    private func write(_ node: Node, _ data: GraphMLData, in xml: inout XMLOutput) {
        xml.owner = node.id
        xml.raw("    <node")
        xml.attribute("id", node.id)
        xml.raw(">\n")
        data.write(type: node.type.rawValue, label: node.label, node.attributes, in: &xml)
        data.write(node.type.appearance.fill, in: &xml)
        xml.raw("    </node>\n")
    }

    private func write(_ edge: Edge, of graph: Graph, _ data: GraphMLData, in xml: inout XMLOutput) {
        xml.owner = edge.id
        xml.raw("    <edge")
        xml.attribute("id", edge.id)
        xml.attribute("source", graph.nodes[edge.source].id)
        xml.attribute("target", graph.nodes[edge.target].id)
        xml.raw(">\n")
        data.write(type: edge.type.rawValue, label: edge.label, edge.attributes, in: &xml)
        xml.raw("    </edge>\n")
    }
}

extension GraphWriter where Self == GraphMLWriter {
    /// GraphML 1.0.
    public static var graphML: GraphMLWriter { GraphMLWriter() }
}
