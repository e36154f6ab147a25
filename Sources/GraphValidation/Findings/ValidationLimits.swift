/// How much of a document is looked at before the checks give up.
public struct ValidationLimits: Hashable, Sendable {
    /// The findings that are reported; one more says that there are more.
    public var findings = 100
    /// How deeply elements, subgraphs and HTML labels may nest; at most 250, where libxml2 gives up by itself.
    public var depth = 100
    /// The attributes of one element, namespace declarations included.
    public var attributes = 100
    /// The bytes of one text, attribute value, comment or processing instruction; libxml2 takes 10,000,000.
    public var textBytes = 8_000_000

    /// The limits that fit everything that is written here, many times over.
    public init() {}
}
