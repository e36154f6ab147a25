/// How much of a document is looked at before the checks give up.
public struct ValidationLimits: Hashable, Sendable {
    /// The findings that are reported; one more says that there are more.
    public var findings = 100
    /// How deeply elements and subgraphs may nest; more than 250 count as 250, since libxml2 gives up at 256.
    public var depth = 100 {
        didSet { depth = min(depth, 250) }
    }
    /// The attributes of one element, namespace declarations included.
    public var attributes = 100
    /// The bytes of one text, attribute value, comment or processing instruction; libxml2 takes 10,000,000.
    public var textBytes = 8_000_000

    /// The limits that fit everything that is written here, many times over.
    public init() {}
}
