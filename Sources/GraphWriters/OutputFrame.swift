public import GraphFormats
internal import KnowledgeGraph

/// What stands around and between the graphs of several articles in one output; see ``WriterOptions/isPart``.
public struct OutputFrame: Sendable {
    /// What stands once before all graphs.
    public let start: [UInt8]
    /// What stands between two graphs, of which neither is empty.
    public let separator: [UInt8]
    /// What stands once behind all graphs.
    public let end: [UInt8]

    /// Nothing: each graph stands for itself.
    fileprivate static let none = OutputFrame(start: [], separator: [], end: [])

    /// What a format writes of no graph at all, cut before its end.
    fileprivate init(around format: GraphFormat, separator: String, end: String) {
        let whole = (try? format.serialize(Graph()).bytes) ?? []
        self.init(start: whole.dropLast(end.utf8.count), separator: Array(separator.utf8), end: Array(end.utf8))
    }

    private init(start: [UInt8], separator: [UInt8], end: [UInt8]) {
        (self.start, self.separator, self.end) = (start, separator, end)
    }
}

extension GraphFormat {
    /// What stands around the graphs of several articles; nothing where each stands for itself.
    public var frame: OutputFrame {
        switch self {
        case .events: OutputFrame(around: self, separator: "", end: "")
        case .geojson: OutputFrame(around: self, separator: ",", end: GeoJSONWriter.end)
        case .kml: OutputFrame(around: self, separator: "", end: KMLWriter.end)
        case .graphml, .rdfxml, .ntriples, .turtle, .jsonld, .dot, .gexf, .cytoscape, .neo4jNodes, .neo4jEdges, .jsonl,
            .html, .cypher:
            .none
        }
    }
}
