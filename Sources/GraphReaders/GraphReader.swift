public import KnowledgeGraph

/// Turns the bytes of one format into graphs.
///
/// A reader is a value without state; it opens no file and looks at no clock. It never fails on what it does not
/// understand, only on what is wrong: the rest is kept as it is, or told in the warnings.
public protocol GraphReader: Sendable {
    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - options: what the caller may choose.
    /// - Returns: the graph, and what of the document is not in it.
    /// - Throws: the first thing that is wrong, with line and column.
    func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading
}

/// What a caller may choose about reading; readers ignore what does not concern their format.
public struct ReaderOptions: Hashable, Sendable {
    /// The IRI that identifiers were appended to in RDF, where the caller knows; others are taken apart at the last
    /// `/` or `#`.
    public var base: String?

    /// The other table, for formats that come as two: that of relationships beside nodes, or of nodes beside
    /// relationships.
    public var companion: [UInt8]?

    /// The usual options.
    public init(base: String? = nil, companion: [UInt8]? = nil) {
        (self.base, self.companion) = (base, companion)
    }
}

/// A graph as it was read.
public struct GraphReading: Sendable {
    /// The graph.
    public let graph: Graph
    /// What was not read as it stood, one for each kind.
    public let warnings: [ReaderWarning]
}
