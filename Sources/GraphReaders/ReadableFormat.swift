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

    /// The name that its users call it by.
    public var displayName: String {
        switch self {
        case .graphml: "GraphML"
        case .rdfxml: "RDF/XML"
        case .ntriples: "N-Triples"
        case .turtle: "Turtle"
        }
    }

    /// The media type, as registered with IANA where it is.
    public var mediaType: String {
        switch self {
        case .graphml: "application/graphml+xml"
        case .rdfxml: "application/rdf+xml"
        case .ntriples: "application/n-triples"
        case .turtle: "text/turtle"
        }
    }

    /// The usual endings of file names, without the point.
    var fileExtensions: [String] {
        switch self {
        case .graphml: ["graphml"]
        case .rdfxml: ["rdf", "owl"]
        case .ntriples: ["nt"]
        case .turtle: ["ttl"]
        }
    }

    /// The value that reads the format.
    public var reader: any GraphReader {
        switch self {
        case .graphml: GraphMLReader()
        case .rdfxml: RDFGraphReader(.rdfxml)
        case .ntriples: RDFGraphReader(.ntriples)
        case .turtle: RDFGraphReader(.turtle)
        }
    }

    /// What of a graph is not there any more when it was written in the format and read again.
    public var losses: Set<GraphLoss> {
        switch self {
        case .graphml: [.forbiddenCharacters, .separatorsInLists]
        case .rdfxml, .ntriples, .turtle: [.forbiddenCharacters, .orderOfNodesAndEdges, .listsAsSets, .foreignTypes]
        }
    }

    /// Tells the format of a document by its content; `nil` when it is none of these.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - fileName: its name, which counts where the same content is more than one format: nearly all N-Triples are
    ///     Turtle too.
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

    /// The loss in one line.
    public var summary: String {
        switch self {
        case .forbiddenCharacters: "characters that XML forbids are replaced by U+FFFD"
        case .separatorsInLists: "a '|' in an alias splits it"
        case .orderOfNodesAndEdges: "the order of nodes and edges is lost"
        case .listsAsSets: "the order of aliases, mentions and evidence is lost"
        case .foreignTypes: "values of other tools that are not of their type become texts"
        }
    }
}
