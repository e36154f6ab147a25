/// The formats of graphs.
///
/// This is the one place where a format is registered, with everything that is to be known about it: help texts, names of
/// files, completion, the list of formats and the contract tests follow. What reads, writes and checks it is joined to the
/// case where that is done: `writer` in `GraphWriters`, for one.
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
    /// RFC 7946: events on a map.
    case geojson
    /// KML 2.2: events on a map.
    case kml
    /// Statements that merge the graph into a Neo4j database.
    case cypher

    /// Everything there is to know about the format.
    public var facts: FormatFacts {
        switch self {
        case .graphml: GraphFormat.graphmlFacts
        case .rdfxml: GraphFormat.rdfxmlFacts
        case .ntriples: GraphFormat.ntriplesFacts
        case .turtle: GraphFormat.turtleFacts
        case .jsonld: GraphFormat.jsonldFacts
        case .dot: GraphFormat.dotFacts
        case .gexf: GraphFormat.gexfFacts
        case .cytoscape: GraphFormat.cytoscapeFacts
        case .neo4jNodes: GraphFormat.neo4jNodesFacts
        case .neo4jEdges: GraphFormat.neo4jEdgesFacts
        case .jsonl: GraphFormat.jsonlFacts
        case .html: GraphFormat.htmlFacts
        case .events: GraphFormat.eventsFacts
        case .geojson: GraphFormat.geojsonFacts
        case .kml: GraphFormat.kmlFacts
        case .cypher: GraphFormat.cypherFacts
        }
    }

    /// The formats that something is done with.
    public static func all(for use: FormatUse) -> [GraphFormat] { allCases.filter { $0.facts.uses.contains(use) } }

    /// Whether the graphs of several articles may stand one behind the other in one output, each as it comes.
    public var takesSeveral: Bool {
        switch self {
        case .jsonl, .ntriples, .events, .geojson, .kml, .cypher: true
        case .graphml, .rdfxml, .turtle, .jsonld, .dot, .gexf, .cytoscape, .neo4jNodes, .neo4jEdges, .html: false
        }
    }

    /// The ending of files that are written here, without the point.
    public var fileExtension: String { facts.fileExtension }

    /// All names that people may give the format by, its own first.
    public var names: [String] { [rawValue] + facts.otherNames }

    /// The format that a file name ends in, in upper or lower case, or `nil`.
    public init?(fileName: String) {
        let name = fileName.lowercased()
        let format = GraphFormat.allCases.first { format in
            format.facts.endings.contains { name.hasSuffix(".\($0)") }
        }
        guard let format else { return nil }
        self = format
    }

    /// The format that people call so, in upper or lower case, or `nil`.
    public init?(named name: String) {
        let name = name.lowercased()
        guard let format = GraphFormat.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = format
    }
}

// MARK: The facts

extension GraphFormat {
    private static let rdfLoses = "The order of nodes, edges, aliases and mentions: RDF is a set."
    private static let textLoses = "Lists are one text: aliases joined by '|', mentions and evidence by a blank."
    private static let jsonLoses = "Infinite and undefined numbers are texts."

    private static let graphmlFacts = FormatFacts(
        displayName: "GraphML",
        otherNames: [],
        endings: ["graphml"],
        mediaType: "application/graphml+xml",
        uses: [.read, .write, .check],
        summary: "For Gephi, yEd, Cytoscape, Neo4j, networkx and igraph.",
        loses: textLoses
    )
    private static let rdfxmlFacts = FormatFacts(
        displayName: "RDF/XML",
        otherNames: ["rdf", "rdf/xml", "rdf-xml", "owl"],
        endings: ["rdf", "owl"],
        mediaType: "application/rdf+xml",
        uses: [.read, .write, .check],
        summary: "For triple stores and reasoners: Jena, rdflib, GraphDB, Protégé.",
        loses: rdfLoses
    )
    private static let ntriplesFacts = FormatFacts(
        displayName: "N-Triples",
        otherNames: ["nt", "n-triples"],
        endings: ["nt"],
        mediaType: "application/n-triples",
        uses: [.read, .write, .check],
        summary: "For loading into triple stores in bulk, and for line tools: one triple a line.",
        loses: rdfLoses
    )
    private static let turtleFacts = FormatFacts(
        displayName: "Turtle",
        otherNames: ["ttl"],
        endings: ["ttl"],
        mediaType: "text/turtle",
        uses: [.read, .write, .check],
        summary: "For people who read RDF, and for everything that loads it.",
        loses: rdfLoses
    )
    private static let jsonldFacts = FormatFacts(
        displayName: "JSON-LD",
        otherNames: ["json-ld"],
        endings: ["jsonld"],
        mediaType: "application/ld+json",
        uses: [.read, .write, .check],
        summary: "For web developers: the same linked data as JSON.",
        loses: rdfLoses
    )
    private static let dotFacts = FormatFacts(
        displayName: "DOT",
        otherNames: ["gv", "graphviz"],
        endings: ["dot", "gv"],
        mediaType: "text/vnd.graphviz",
        uses: [.read, .write, .check],
        summary: "For Graphviz: a picture to look at and to print.",
        loses: """
            A picture shows types, labels, dates, statuses, roles and evidence; articles are its heading, and other \
            attributes, reportedIn edges and the rest of long texts are left out. Attributes of other tools are kept \
            as foreign_NAME, but for those of articles and in the style for Gephi.
            """
    )
    private static let gexfFacts = FormatFacts(
        displayName: "GEXF",
        otherNames: [],
        endings: ["gexf"],
        mediaType: "application/gexf+xml",
        uses: [.read, .write, .check],
        summary: "For Gephi, with colours, sizes and places; also for sigma.js and networkx.",
        loses: textLoses
    )
    private static let cytoscapeFacts = FormatFacts(
        displayName: "Cytoscape JSON",
        otherNames: ["cyjs", "cytoscape-json"],
        endings: ["cyjs"],
        mediaType: "application/vnd.cytoscape+json",
        uses: [.read, .write, .check],
        summary: "For Cytoscape and Cytoscape.js, with places.",
        loses: jsonLoses
    )
    private static let neo4jNodesFacts = FormatFacts(
        displayName: "Neo4j nodes",
        otherNames: ["nodes.csv"],
        endings: ["nodes.csv"],
        mediaType: "text/csv; header=present",
        uses: [.read, .write, .check],
        summary: "For neo4j-admin import, with --multiline-fields=true --array-delimiter='|': the nodes.",
        loses: "Edges, which stand in the table beside it; aliases with a | fall apart."
    )
    private static let neo4jEdgesFacts = FormatFacts(
        displayName: "Neo4j relationships",
        otherNames: ["edges.csv", "neo4j-relationships"],
        endings: ["edges.csv"],
        mediaType: "text/csv; header=present; table=edges",
        uses: [.read, .write, .check],
        summary: "For neo4j-admin import, with --multiline-fields=true --array-delimiter='|': the relationships.",
        loses: "Nodes, which stand in the table beside it."
    )
    private static let jsonlFacts = FormatFacts(
        displayName: "JSON Lines",
        otherNames: ["ndjson", "json-lines", "jsonlines"],
        endings: ["jsonl", "ndjson"],
        mediaType: "application/jsonl",
        uses: [.read, .write, .check],
        summary: "For your own programs: one object a line; what newsgraph-write-NAME programs are given.",
        loses: jsonLoses
    )
    private static let htmlFacts = FormatFacts(
        displayName: "HTML",
        otherNames: ["htm"],
        endings: ["html", "htm"],
        mediaType: "text/html",
        uses: [.write],
        summary:
            "For a browser: the articles beside a picture of their graph, with search, filters and a strip of time.",
        loses: "A page is there to be looked at: it shows everything, and nothing reads it back."
    )
    private static let eventsFacts = FormatFacts(
        displayName: "Event table",
        otherNames: ["events.csv", "event-table"],
        endings: ["events.csv"],
        mediaType: "text/csv; header=present; table=events",
        uses: [.write],
        summary: "For pandas, R and spreadsheets: one row an event, with columns as POLECAT and GDELT name them.",
        loses: "All but events and what they name: offices, aliases, the order of events, what speeches are about."
    )
    private static let mapLoses = """
        All but events and what they name; events whose places have no coordinates are there, but not on the map.
        """
    private static let geojsonFacts = FormatFacts(
        displayName: "GeoJSON",
        otherNames: ["geo+json", "geo-json"],
        endings: ["geojson"],
        mediaType: "application/geo+json",
        uses: [.write, .check],
        summary: "For QGIS, kepler.gl, geojson.io, Leaflet and GeoPandas: events as points at their places.",
        loses: mapLoses
    )
    private static let kmlFacts = FormatFacts(
        displayName: "KML",
        otherNames: ["google-earth"],
        endings: ["kml"],
        mediaType: "application/vnd.google-earth.kml+xml",
        uses: [.write, .check],
        summary: "For Google Earth, with a slider of time, and QGIS: events as placemarks at their places.",
        loses: mapLoses
    )
    private static let cypherFacts = FormatFacts(
        displayName: "Cypher",
        otherNames: ["cql", "neo4j-cypher"],
        endings: ["cypher", "cql"],
        mediaType: "application/x-cypher-query",
        uses: [.write],
        summary: "For a Neo4j database that is in use, with cypher-shell -f: MERGE statements, which may be run again.",
        loses: "Infinite and undefined numbers are texts; of two values of one attribute the database keeps the later."
    )
}
