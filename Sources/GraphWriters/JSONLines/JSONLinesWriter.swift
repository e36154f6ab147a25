public import KnowledgeGraph
internal import NewsOntology

/// Writes JSON Lines: one object for the graph, one for each node, one for each edge, and one at the end.
///
/// Programs named `newsgraph-write-NAME` are given these lines on standard input. Each object has a `kind`:
/// - `graph` comes first: `newsgraph`, the version of this format, now 1, and `base`, the IRI that names start with.
/// - `node`: `id`, `type`, `label`, and `attributes`, an object by the names of the ontology; where there are any, also
///   `foreign`, an object with the attributes of other tools.
/// - `edge`: the same, and `source` and `target`, the `id`s of nodes that came before.
/// - `end` comes last; where it is missing, lines were lost.
///
/// In an output of several articles these follow each other, and every line has a member `article`, the identifier of its
/// article. Each article stands for itself: what comes after an `end` can be cut off or appended.
///
/// Texts are strings, numbers are numbers, lists are arrays; stretches of the article are strings `start-end`, in Unicode
/// code points. A program must pass over kinds and members that it does not know: new ones do not change the version.
public struct JSONLinesWriter: StreamingGraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the graph; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = JSONLinesElements(base: options.rdf.base)
        if options.isPart { elements.article = graph.nodes.first { $0.type == .article }?.id }
        elements.write(graph, &buffer, &warnings)
    }

    /// Writes what goes by; never throws.
    public func write(
        nodes: some Sequence<Node>,
        edges: some Sequence<StreamedEdge>,
        of article: String?,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var elements = JSONLinesElements(base: options.rdf.base)
        if options.isPart { elements.article = article }
        elements.write(nodes: nodes, edges: edges, &buffer, &warnings)
    }
}

extension GraphWriter where Self == JSONLinesWriter {
    /// JSON Lines.
    public static var jsonLines: JSONLinesWriter { JSONLinesWriter() }
}
