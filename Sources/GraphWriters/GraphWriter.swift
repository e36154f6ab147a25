public import KnowledgeGraph

/// Turns graphs into the bytes of one format.
///
/// A writer is a value without state; it opens no file, looks at no clock and keeps the graph's order, so that equal
/// graphs give equal bytes.
public protocol GraphWriter: Sendable {
    /// Writes a graph behind what the buffer already holds.
    ///
    /// - Parameters:
    ///   - graph: the graph; only what the ontology allows is in it.
    ///   - buffer: where the bytes go, UTF-8.
    ///   - options: what the caller may choose.
    ///   - warnings: takes what could not be written exactly.
    /// - Throws: `WriterError` before the first byte, when the format cannot hold the graph at all.
    func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError)
}
