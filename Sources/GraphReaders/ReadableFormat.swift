internal import GraphSyntax

/// The formats that graphs are read from.
///
/// This is the one place where a reader is registered: a new one is one case here with its row of facts.
public enum ReadableFormat: String, CaseIterable, Sendable {
    /// GraphML 1.0, ours and that of other tools.
    case graphml
    /// RDF 1.1 in RDF/XML.
    case rdfxml
    /// RDF 1.1 in N-Triples.
    case ntriples
    /// RDF 1.1 in Turtle.
    case turtle
    /// RDF 1.1 in JSON-LD.
    case jsonld
    /// GEXF.
    case gexf
    /// JSON of Cytoscape, and node-link lists.
    case cytoscape
    /// One object of JSON a line.
    case jsonl
    /// The Graphviz language.
    case dot
    /// The nodes for Neo4j's bulk import.
    case neo4jNodes = "neo4j-nodes"
    /// The relationships for Neo4j's bulk import.
    case neo4jEdges = "neo4j-edges"

    /// The name that its users call it by.
    public var displayName: String {
        switch self {
        case .graphml: "GraphML"
        case .rdfxml: "RDF/XML"
        case .ntriples: "N-Triples"
        case .turtle: "Turtle"
        case .jsonld: "JSON-LD"
        case .gexf: "GEXF"
        case .cytoscape: "Cytoscape JSON"
        case .jsonl: "JSON Lines"
        case .dot: "DOT"
        case .neo4jNodes: "Neo4j nodes"
        case .neo4jEdges: "Neo4j relationships"
        }
    }

    /// The media type, as registered with IANA where it is.
    public var mediaType: String {
        switch self {
        case .graphml: "application/graphml+xml"
        case .rdfxml: "application/rdf+xml"
        case .ntriples: "application/n-triples"
        case .turtle: "text/turtle"
        case .jsonld: "application/ld+json"
        case .gexf: "application/gexf+xml"
        case .cytoscape: "application/vnd.cytoscape+json"
        case .jsonl: "application/jsonl"
        case .dot: "text/vnd.graphviz"
        case .neo4jNodes: "text/csv; header=present"
        case .neo4jEdges: "text/csv; header=present; table=edges"
        }
    }

    /// The usual endings of file names, without the point.
    var fileExtensions: [String] {
        switch self {
        case .graphml: ["graphml"]
        case .rdfxml: ["rdf", "owl"]
        case .ntriples: ["nt"]
        case .turtle: ["ttl"]
        case .jsonld: ["jsonld"]
        case .gexf: ["gexf"]
        case .cytoscape: ["cyjs"]
        case .jsonl: ["jsonl"]
        case .dot: ["dot", "gv"]
        case .neo4jNodes: ["nodes.csv"]
        case .neo4jEdges: ["edges.csv"]
        }
    }

    /// The value that reads the format.
    public var reader: any GraphReader {
        switch self {
        case .graphml: GraphMLReader()
        case .rdfxml: RDFGraphReader(.rdfxml)
        case .ntriples: RDFGraphReader(.ntriples)
        case .turtle: RDFGraphReader(.turtle)
        case .jsonld: RDFGraphReader(.jsonld)
        case .gexf: GEXFReader()
        case .cytoscape: CytoscapeReader()
        case .jsonl: JSONLinesReader()
        case .dot: DOTReader()
        case .neo4jNodes: Neo4jReader(.nodes)
        case .neo4jEdges: Neo4jReader(.relationships)
        }
    }

    /// What of a graph is not there any more when it was written in the format and read again.
    public var losses: Set<GraphLoss> {
        switch self {
        case .graphml: [.forbiddenCharacters, .separatorsInLists, .foreignKinds, .looks]
        case .rdfxml, .ntriples, .turtle, .jsonld:
            [.forbiddenCharacters, .orderOfNodesAndEdges, .listsAsSets, .foreignTypes, .separatorsInLists]
        case .gexf: [.forbiddenCharacters, .separatorsInLists, .foreignKinds, .looks]
        case .cytoscape: [.forbiddenCharacters, .foreignKinds, .looks, .spelling]
        case .jsonl: [.forbiddenCharacters, .foreignKinds, .spelling]
        case .dot: [.picture]
        case .neo4jNodes, .neo4jEdges: [.forbiddenCharacters, .separatorsInLists, .foreignKinds, .halves]
        }
    }

    /// Tells the format of a document by its content; `nil` when it is none of these.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - fileName: its name, which counts where the same content is more than one format: nearly all N-Triples are
    ///     Turtle too.
    /// - Returns: the format, or `nil`.
    public static func detect(in bytes: [UInt8], fileName: String? = nil) -> ReadableFormat? {
        bytes.withUnsafeBufferPointer { FormatDetection(fileName: fileName).format(of: $0) }
    }
}

/// What a format cannot hold of a graph.
public enum GraphLoss: String, CaseIterable, Sendable {
    /// Characters that XML 1.0 forbids come back as U+FFFD.
    case forbiddenCharacters = "forbidden-characters"
    /// A `|` in one text of a list splits it in two.
    case separatorsInLists = "separators-in-lists"
    /// Nodes and edges come back in another order.
    case orderOfNodesAndEdges = "order"
    /// Lists come back in another order and without repetitions.
    case listsAsSets = "lists-as-sets"
    /// A value that is none of the type that another tool declared comes back as a text.
    case foreignTypes = "foreign-types"
    /// The types of other tools' attributes come back as wider ones, or as texts.
    case foreignKinds = "foreign-kinds"
    /// Colours, sizes, places and weights come back as the format has them.
    case looks
    /// Numbers and truth values of other tools come back in another spelling.
    case spelling
    /// A picture shows labels and some attributes, no more.
    case picture
    /// Nodes and edges stand in two tables.
    case halves

    /// The loss in one line.
    public var summary: String {
        switch self {
        case .forbiddenCharacters: "characters that XML forbids are replaced by U+FFFD"
        case .separatorsInLists: "a '|' in an alias splits it"
        case .orderOfNodesAndEdges: "the order of nodes and edges is lost"
        case .listsAsSets: "the order of aliases, mentions and evidence is lost"
        case .foreignTypes: "values of other tools that are not of their type become texts"
        case .foreignKinds: "the types of other tools' attributes become wider"
        case .looks: "how other tools draw a graph is kept only as far as the format has a place for it"
        case .spelling: "numbers of other tools are spelt in another way"
        case .picture: "a picture shows labels and some attributes, no more"
        case .halves: "nodes and edges stand in two tables"
        }
    }
}
