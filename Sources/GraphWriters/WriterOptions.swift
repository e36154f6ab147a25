public import NewsOntology

/// What a caller may choose about an output; writers ignore what does not concern their format.
public struct WriterOptions: Hashable, Sendable {
    /// The program that an output is made for, where the usual form does not give it all it needs.
    public enum Style: String, CaseIterable, Sendable {
        /// The form that opens everywhere.
        case core
        /// yEd: shapes, lines and a layout, in GraphML.
        case yed
        /// Neo4j: the keys that APOC's importer wants, in GraphML.
        case neo4j
        /// Cytoscape: the names that its tables want, in GraphML.
        case cytoscape
        /// Gephi: one attribute list an item and no defaults, in DOT.
        case gephi
    }

    /// What a drawing puts into one box.
    public enum Cluster: String, CaseIterable, Sendable {
        /// Nothing.
        case none
        /// Nodes of one type.
        case type
        /// A state with its people, bodies and places, and the events that they act in.
        case state
    }

    /// How a drawing is arranged.
    public enum Layout: String, CaseIterable, Sendable {
        /// In layers, from those who act to those who are acted on.
        case layers
        /// Events along an axis of time.
        case timeline
    }

    /// The colours of a drawing.
    public enum Theme: String, CaseIterable, Sendable {
        /// Dark on white, to be printed.
        case light
        /// Light on black, for screens.
        case dark
    }

    /// The IRI that identifiers are appended to in RDF: absolute, ending in `/`, `#` or `:`.
    public var base: String
    /// Whether a drawing explains its shapes and lines.
    public var legend: Bool
    /// The program that the output is made for.
    public var style = Style.core
    /// What a drawing puts into one box.
    public var cluster = Cluster.none
    /// How a drawing is arranged.
    public var layout = Layout.layers
    /// The colours of a drawing.
    public var theme = Theme.light
    /// The text of the article, for pages and tables that show it beside the graph.
    public var article: String?
    /// The texts of the articles of a graph of several, by the identifiers of their nodes, for pages and drawings.
    public var articles: [String: String] = [:]
    /// Whether the graph stands in an output with the graphs of other articles, for formats that take several.
    ///
    /// In JSON Lines every line then names its article, in N-Triples a comment tells where it ends; the event table has no
    /// heading, and maps are features and placemarks alone: what stands once around all of them is `GraphFormat.frame`.
    public var isPart = false

    /// The usual options.
    public init(base: String = Namespace.defaultBase, legend: Bool = true) {
        self.base = base
        self.legend = legend
    }
}
