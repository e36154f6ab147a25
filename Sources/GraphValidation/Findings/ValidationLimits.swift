internal import GraphSyntax

/// How much of a document is looked at before the checks give up.
public struct ValidationLimits: Hashable, Sendable {
    /// The findings that are reported; one more says that there are more.
    public var findings = 100
    /// How deeply elements, subgraphs and brackets may nest; more than 250 count as 250, since libxml2 gives up at 256.
    public var depth = SyntaxLimits().depth {
        didSet { depth = min(depth, 250) }
    }
    /// The attributes of one element, namespace declarations included.
    public var attributes = SyntaxLimits().attributes
    /// The bytes of one text, attribute value, comment or processing instruction; libxml2 takes 10,000,000.
    public var textBytes = SyntaxLimits().textBytes

    /// The limits within which graphs are read: they fit everything that is written here, many times over.
    public init() {}

    /// The same for the grammars.
    var syntax: SyntaxLimits {
        var limits = SyntaxLimits()
        (limits.depth, limits.attributes, limits.textBytes) = (depth, attributes, textBytes)
        return limits
    }
}
