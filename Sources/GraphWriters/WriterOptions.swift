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
        /// Events along an axis of time, in lanes by who acts; with ``Cluster`` by type or by state.
        case timeline
        /// Those who act and are acted on, with one line for all that one did to another.
        case actors
        /// The same as a table.
        case matrix
    }

    /// How much of a graph a drawing shows.
    public enum Detail: String, CaseIterable, Sendable {
        /// Everything.
        case all
        /// All but events that are no more than speech, and who takes part in nothing else.
        case noStatements = "no-statements"
        /// Beyond that without unnamed groups.
        case named
        /// Those who act and are acted on, with one line for all events of a type.
        case summary
    }

    /// The size of a sheet of paper.
    public struct Paper: Hashable, Sendable {
        /// Width and height in points, 72 to the inch.
        public let width, height: Double

        /// A sheet of a width and height in points; `nil` when nothing could be drawn on it.
        public init?(width: Double, height: Double) {
            guard (72...14_400).contains(width), (72...14_400).contains(height) else { return nil }
            (self.width, self.height) = (width, height)
        }

        /// The margin on each side, in points.
        public static let margin = 28.0
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
    /// How much of the graph a drawing shows.
    public var detail = Detail.all
    /// The sheet of paper that a drawing has to fit on, if any.
    public var paper: Paper?
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
