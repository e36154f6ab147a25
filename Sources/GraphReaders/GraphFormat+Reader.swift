// Who reads graphs is told their formats, and should not have to know that another module lists them.
@_exported public import GraphFormats

extension GraphFormat {
    /// The value that reads the format; `nil` for those that graphs are not read from.
    public var reader: (any GraphReader)? {
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
        case .html, .events, .geojson, .kml, .cypher: nil
        }
    }

    /// Reads a document in this format.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - options: what the caller may choose.
    /// - Returns: the graph, and what of the document is not in it.
    /// - Throws: the first thing that is wrong, with line and column; of a format without a reader, that there is none.
    public func read(
        _ bytes: [UInt8],
        options: ReaderOptions = ReaderOptions()
    ) throws(ReadError) -> GraphReading {
        guard let reader else { throw ReadError(noReaderOf: facts.displayName) }
        return try reader.read(bytes, options: options)
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
        case .html, .events, .geojson, .kml, .cypher: Set(GraphLoss.allCases)
        }
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
