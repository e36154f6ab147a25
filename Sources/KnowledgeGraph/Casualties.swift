/// How many people an event killed, wounded or detained, as far as the text counts them.
public struct Casualties: Hashable, Sendable {
    /// A number of people with what bounds it.
    public struct Count: Hashable, Sendable {
        /// At least so many, and at most; one of them is `nil` where the text leaves that side open.
        public var lower: Int?, upper: Int?

        /// A count between two bounds.
        public init(lower: Int?, upper: Int?) { (self.lower, self.upper) = (lower, upper) }

        /// `27`, `20-30`, `27-` or `-30`.
        public var text: String {
            if let lower, lower == upper { return String(lower) }
            return (lower.map { String($0) } ?? "") + "-" + (upper.map { String($0) } ?? "")
        }
    }

    /// The people of each kind; `nil` where nobody counts them.
    public var killed: Count?, wounded: Count?, detained: Count?
    /// The words that count them.
    public var words: [String] = []

    /// Nobody counted.
    public init() {}

    /// Takes over what another mention of the event counts; the later mention knows better.
    public mutating func take(_ other: Casualties) {
        killed = other.killed ?? killed
        wounded = other.wounded ?? wounded
        detained = other.detained ?? detained
        for each in other.words where !words.contains(each) { words.append(each) }
    }
}
