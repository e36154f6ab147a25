/// Something that is known of a record; records that have a token in common are of one thing, by the rule of the token.
public struct IdentityToken: Hashable, Sendable {
    /// The rule that a link by this token follows.
    public let rule: IdentityRule
    /// A hash of what is known, the same on every machine.
    public let key: UInt64

    init(_ rule: IdentityRule, _ parts: String...) {
        self.rule = rule
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [rule.rawValue] + parts {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
        }
        key = hash
    }

    /// A token that was kept.
    public init(rule: IdentityRule, key: UInt64) { (self.rule, self.key) = (rule, key) }

    /// The surest first, then by the key: an order that says nothing of the order of articles.
    static func precedes(_ a: IdentityToken, _ b: IdentityToken) -> Bool {
        (a.rule.rank, a.key) < (b.rule.rank, b.key)
    }
}
