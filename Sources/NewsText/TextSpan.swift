/// A half-open stretch of an article, counted in Unicode code points of the article file.
///
/// The same unit as Python's `str` indices and the gold graphs, so that offsets can be checked with one slice.
public struct TextSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first code point of the stretch.
    public var start: Int
    /// One past the last code point of the stretch.
    public var end: Int
    /// The identifier of the article, in graphs of several; `nil` where there is only one that can be meant.
    public var article: String?

    /// Makes a span from its two ends, in code points.
    public init(_ start: Int, _ end: Int, in article: String? = nil) {
        self.start = start
        self.end = end
        self.article = article
    }

    /// The number of code points in the span.
    public var count: Int { end - start }

    /// The form used in every output: `start-end`, or `article#start-end` in graphs of several articles.
    public var description: String { article.map { "\($0)#\(start)-\(end)" } ?? "\(start)-\(end)" }

    /// Whether the two spans share a code point.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// Whether the other span lies wholly inside this one.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

    /// The smallest span that covers both.
    public func union(_ other: TextSpan) -> TextSpan {
        TextSpan(min(start, other.start), max(end, other.end), in: article)
    }

    /// Reading order: article by article, then by start, then by end.
    public static func < (a: TextSpan, b: TextSpan) -> Bool {
        if a.article != b.article { return (a.article ?? "").utf8.lexicographicallyPrecedes((b.article ?? "").utf8) }
        return (a.start, a.end) < (b.start, b.end)
    }
}
