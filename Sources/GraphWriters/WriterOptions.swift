public import NewsOntology

/// What a caller may choose about an output: a part for each family of formats, of which a writer reads its own.
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

    /// What a caller may choose about RDF.
    public struct RDF: Hashable, Sendable {
        /// The IRI that identifiers are appended to: absolute, ending in `/`, `#` or `:`.
        public var base = Namespace.defaultBase

        /// The usual choice.
        public init() {}
    }

    /// The articles that a graph comes from, for what shows their sentences beside it: pages, drawings and tables.
    public struct Texts: Hashable, Sendable {
        /// The text of the only article.
        public var article: String?
        /// The texts of several, by the identifiers of their nodes.
        public var articles: [String: String] = [:]

        /// No text.
        public init() {}
    }

    /// For RDF, and for all that names things by IRIs.
    public var rdf = RDF()
    /// For drawings in DOT.
    public var drawing = DrawingLook()
    /// The program that GraphML and DOT are made for.
    public var style = Style.core
    /// What the graph was read from.
    public var texts = Texts()
    /// Whether the graph stands in an output with the graphs of other articles, for formats that take several.
    ///
    /// In JSON Lines every line then names its article, in N-Triples a comment tells where it ends; the event table has no
    /// heading, and maps are features and placemarks alone: what stands once around all of them is `GraphFormat.frame`.
    public var isPart = false

    /// The usual options.
    public init() {}
}
