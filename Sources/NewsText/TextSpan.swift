/// A half-open stretch of an article, counted in Unicode code points of the article file.
///
/// The same unit as Python's `str` indices and the gold graphs, so that offsets can be checked with one slice.
public struct TextSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first code point of the stretch.
    public var start: Int
    /// One past the last code point of the stretch.
    public var end: Int

    /// Makes a span from its two ends, in code points.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The number of code points in the span.
    public var count: Int { end - start }

    /// The form used in every output: `start-end`.
    public var description: String { "\(start)-\(end)" }

    /// Whether the two spans share a code point.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether the other span lies wholly inside this one.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// The smallest span that covers both.
    public func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }

    /// Reading order: by start, then by end.
    public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
