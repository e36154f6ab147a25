internal import NewsText

/// The stretches of articles that a graph refers to, each once.
struct SpanSet {
    /// Stretches of the one article that can be meant: start and end in 32 bits each, which is much faster to look up.
    private var short: Set<UInt64> = []
    private var other: Set<TextSpan> = []

    /// How many stretches do not name their article.
    var countWithoutArticle: Int { short.count + other.count { $0.article == nil } }

    /// All stretches in reading order.
    var sorted: [TextSpan] {
        (short.map { TextSpan(Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) } + other).sorted()
    }

    @inline(__always)
    mutating func insert(_ span: TextSpan) {
        if span.article == nil, let start = UInt32(exactly: span.start), let end = UInt32(exactly: span.end) {
            short.insert(UInt64(start) << 32 | UInt64(end))
        } else {
            other.insert(span)
        }
    }
}
