internal import GraphSyntax

/// Reads GraphML 1.0: ours in full, and that of other tools as far as it is a graph.
///
/// What the ontology does not know is kept: nodes of other types as things, edges as links, attributes under their
/// names. Graphs within nodes are read as one graph; ports, hyperedges, attributes of the whole graph and pieces of XML
/// are left out, each with a warning. The document is read in one pass, without a tree.
///
/// Source: graphml.graphdrawing.org, *The GraphML File Format*.
public struct GraphMLReader: GraphReader {
    /// Makes a reader.
    public init() {}

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        try bytes.withXML { (buffer) throws(ScanError) in
            var walk = GraphMLWalk(try XMLScanner(buffer))
            return try walk.run()
        }
    }
}
