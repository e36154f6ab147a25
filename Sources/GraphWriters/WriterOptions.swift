public import NewsOntology

/// What a caller may choose about an output; writers ignore what does not concern their format.
public struct WriterOptions: Hashable, Sendable {
    /// The IRI that identifiers are appended to in RDF: absolute, ending in `/`, `#` or `:`.
    public var base: String
    /// Whether a drawing explains its shapes and lines.
    public var legend: Bool

    /// The usual options.
    public init(base: String = Namespace.defaultBase, legend: Bool = true) {
        self.base = base
        self.legend = legend
    }
}
