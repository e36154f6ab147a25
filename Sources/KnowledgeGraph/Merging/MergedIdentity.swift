/// A node of one graph that was joined to those of others, and why.
public struct MergedIdentity: Hashable, Sendable {
    /// The identifier of the node in the merged graph.
    public let node: String
    /// The name that it has there.
    public let name: String
    /// The identifier of the node in the graph that it comes from.
    public let origin: String
    /// The name that it has in that graph.
    public let originName: String
    /// The article of that graph; `nil` where it has none or several.
    public let article: String?
    /// The surest rule that joins the two.
    public let rule: IdentityRule
    /// How often such decisions are right, 0 to 1.
    public var confidence: Double { rule.confidence }
}
