/// The formats whose documents can be checked.
public enum DocumentFormat: String, CaseIterable, Sendable {
    /// GraphML, as this package writes it.
    case graphml
    /// RDF in RDF/XML, as this package writes it.
    case rdfxml
    /// An ontology in RDF/XML, such as ours.
    case owl
    /// RDF in N-Triples.
    case ntriples
    /// RDF in Turtle.
    case turtle
    /// The Graphviz language.
    case dot
    /// RDF in JSON-LD, as this package writes it.
    case jsonld
    /// JSON Lines, as this package writes them.
    case jsonl
    /// JSON for Cytoscape.
    case cytoscape
    /// GEXF.
    case gexf
    /// One of the tables for Neo4j's bulk import, in CSV.
    case neo4j

    /// The name for people.
    public var title: String {
        switch self {
        case .graphml: "GraphML"
        case .rdfxml: "RDF/XML"
        case .owl: "OWL ontology"
        case .ntriples: "N-Triples"
        case .turtle: "Turtle"
        case .dot: "DOT"
        case .jsonld: "JSON-LD"
        case .jsonl: "JSON Lines"
        case .cytoscape: "Cytoscape JSON"
        case .gexf: "GEXF"
        case .neo4j: "Neo4j table"
        }
    }

    /// What names of such files end in, without the point.
    public var endings: [String] {
        switch self {
        case .graphml: ["graphml"]
        case .rdfxml: ["rdf"]
        case .owl: ["owl"]
        case .ntriples: ["nt"]
        case .turtle: ["ttl"]
        case .dot: ["dot", "gv"]
        case .jsonld: ["jsonld"]
        case .jsonl: ["jsonl"]
        case .cytoscape: ["cyjs"]
        case .gexf: ["gexf"]
        case .neo4j: ["nodes.csv", "edges.csv"]
        }
    }

    /// Tells the format of a document by its content; `nil` when it is none of these.
    ///
    /// XML is told by the local name of its root element, an ontology by the classes near its start, JSON by the names in
    /// its outermost object, DOT by its first keyword, Turtle and N-Triples by their first statement, tables by their
    /// first row; names of files do not count.
    public static func detect(in bytes: [UInt8]) -> DocumentFormat? {
        bytes.withUnsafeBytes { DocumentFormat(ofContent: $0) }
    }

    init?(ofContent bytes: UnsafeRawBufferPointer) {
        let start = bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0)
        guard start < bytes.count else { return nil }
        if let format = TripleFormat.format(of: bytes) {
            self = format
        } else if bytes[start] == UInt8(ascii: "<") {
            self.init(rootElement: XMLProlog(of: bytes).rootName)
            if self == .rdfxml, OntologyInspector.isOntology(bytes) { self = .owl }
        } else if JSONFormat.looksLikeJSON(bytes) {
            guard let format = JSONFormat.format(of: bytes) else { return nil }
            self = format
        } else if DOTLexer.startsGraph(bytes) {
            self = .dot
        } else if CSVHeading.starts(bytes) {
            self = .neo4j
        } else {
            return nil
        }
    }

    private init?(rootElement name: String) {
        switch name {
        case "graphml": self = .graphml
        case "RDF": self = .rdfxml
        case "gexf": self = .gexf
        default: return nil
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the text starts with the byte order mark of UTF-8.
    var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Whether the text looks like XML: its first character that is no blank is `<`.
    var looksLikeXML: Bool {
        let start = skippingBlanks(from: hasByteOrderMark ? 3 : 0)
        return start < count && self[start] == UInt8(ascii: "<")
    }
}
