public import KnowledgeGraph

/// The formats that graphs are written in.
///
/// This is the one place where a writer is registered: a new one is one case here and one row of `facts`;
/// help texts, file names and the contract tests follow.
public enum GraphFormat: String, CaseIterable, Sendable {
    /// GraphML 1.0 with typed keys.
    case graphml
    /// RDF 1.1 in RDF/XML.
    case rdfxml
    /// RDF 1.1 in N-Triples.
    case ntriples
    /// RDF 1.1 in Turtle.
    case turtle
    /// RDF 1.1 in JSON-LD.
    case jsonld
    /// The Graphviz language.
    case dot
    /// GEXF 1.3.
    case gexf
    /// Cytoscape JSON.
    case cytoscape
    /// The nodes for Neo4j's bulk import.
    case neo4jNodes = "neo4j-nodes"
    /// The relationships for Neo4j's bulk import.
    case neo4jEdges = "neo4j-edges"
    /// One object of JSON a line.
    case jsonl
    /// A page with the article and a picture.
    case html
    /// A table of events.
    case events

    /// Everything there is to know about the format.
    public var facts: FormatFacts {
        switch self {
        case .graphml: GraphMLWriter.facts
        case .rdfxml: RDFXMLWriter.facts
        case .ntriples: NTriplesWriter.facts
        case .turtle: TurtleWriter.facts
        case .jsonld: JSONLDWriter.facts
        case .dot: DOTWriter.facts
        case .gexf: GEXFWriter.facts
        case .cytoscape: CytoscapeWriter.facts
        case .neo4jNodes: Neo4jWriter.nodeFacts
        case .neo4jEdges: Neo4jWriter.relationshipFacts
        case .jsonl: JSONLinesWriter.facts
        case .html: HTMLWriter.facts
        case .events: EventTableWriter.facts
        }
    }

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
        }
    }

    /// The writer, where it can take a graph piece by piece.
    public var streamingWriter: (any StreamingGraphWriter)? { writer as? any StreamingGraphWriter }

    /// Whether the graphs of several articles may stand one behind the other in one output; see ``WriterOptions/isPart``.
    public var takesSeveral: Bool { [.jsonl, .ntriples, .events].contains(self) }

    /// The ending of file names, without the point.
    public var fileExtension: String { facts.fileExtension }

    /// The format that a file name ends in, in upper or lower case, or `nil`.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        guard let format = GraphFormat.allCases.first(where: { name.hasSuffix(".\($0.fileExtension)") }) else {
            return nil
        }
        self = format
    }

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
