/// One entity as one article, or one graph of several, knows it: all that identity across articles is decided by.
public struct IdentityRecord: Hashable, Sendable {
    /// What the record is called: the number of its article or graph, and of its node there.
    public struct Place: Hashable, Comparable, Sendable {
        /// The article or graph; two records of one are never of one thing.
        public let home: Int
        /// The node in it.
        public let node: Int

        /// Names a record.
        public init(home: Int, node: Int) { (self.home, self.node) = (home, node) }

        /// By article, then by node.
        public static func < (a: Place, b: Place) -> Bool { (a.home, a.node) < (b.home, b.node) }
    }

    /// Which record it is.
    public var place: Place
    /// The item of Wikidata or another register, with a letter that tells which; two items are two things.
    public var item: String?
    /// What joins it to others.
    public var tokens: [IdentityToken]
    /// What others, that are known by less, may find it by; of a record that waits, what it looks for.
    public var hints: [IdentityHint]
    /// Whether it is known by so little that it only joins a thing that others make up.
    public var waits: Bool
    /// The lines of the user's file that keep it apart from others: those with the same line and another field are others.
    public var apart: [Apart]

    package init(
        place: Place,
        item: String?,
        tokens: [IdentityToken],
        hints: [IdentityHint],
        waits: Bool,
        apart: [Apart] = []
    ) {
        (self.place, self.item, self.tokens) = (place, item, tokens)
        (self.hints, self.waits, self.apart) = (hints, waits, apart)
    }

    /// A field in a line of the user's file of different things.
    public struct Apart: Hashable, Sendable {
        /// The line.
        public let line: Int
        /// The field in it.
        public let field: Int

        /// Names a field.
        public init(line: Int, field: Int) { (self.line, self.field) = (line, field) }
    }
}

/// Something that a record which is known by little may be recognised by.
public struct IdentityHint: Hashable, Sendable {
    /// A hash of what is known.
    public let key: UInt64
    /// How much it says, in hundredths: enough where all that is shared comes to a hundred.
    public let weight: Int
    /// What it says; hints that say one thing of several months count once.
    public let slot: Int

    init(_ weight: Int, slot: Int = 0, _ parts: [String]) {
        (self.weight, self.slot) = (weight, slot)
        key = IdentityToken(.surname, parts.joined(separator: "\u{1F}")).key
    }

    /// A hint that was kept.
    public init(key: UInt64, weight: Int, slot: Int) { (self.key, self.weight, self.slot) = (key, weight, slot) }

    /// How much has to be shared.
    public static let enough = 100
}
