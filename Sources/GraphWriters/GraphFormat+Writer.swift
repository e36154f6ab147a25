// Who writes graphs names their formats, and should not have to know that another module lists them.
@_exported public import GraphFormats
public import KnowledgeGraph

extension GraphFormat {
    /// The value that writes the format.
    public var writer: any GraphWriter {
        switch self {
        case .graphml: .graphML
        case .rdfxml: .rdfXML
        case .ntriples: .nTriples
        case .turtle: .turtle
        case .jsonld: .jsonLD
        case .dot: .dot
        case .gexf: .gexf
        case .cytoscape: .cytoscape
        case .neo4jNodes: .neo4jNodes
        case .neo4jEdges: .neo4jEdges
        case .jsonl: .jsonLines
        case .html: .html
        case .events: .events
        case .geojson: .geoJSON
        case .kml: .kml
        case .cypher: .cypher
        }
    }

    /// The writer, where it can take a graph piece by piece.
    public var streamingWriter: (any StreamingGraphWriter)? { writer as? any StreamingGraphWriter }

    /// The bytes of a graph in this format; equal graphs and options give equal bytes on every machine.
    ///
    /// What the format cannot say exactly is replaced visibly and told in the warnings.
    public func serialize(
        _ graph: Graph,
        options: WriterOptions = WriterOptions()
    ) throws(WriterError) -> SerializedGraph {
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        try writer.write(graph, to: &buffer, options: options, warnings: &warnings)
        return SerializedGraph(format: self, bytes: buffer.bytes, warnings: warnings.warnings)
    }
}
