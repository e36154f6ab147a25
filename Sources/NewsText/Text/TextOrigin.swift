/// Where the characters of an article's text came from, in code points of its document.
///
/// The document is what was read, decoded: a page, a line of JSON Lines, the payload of a record of a web archive. What
/// stands between the stretches (the empty lines between paragraphs) came from nowhere.
public struct TextOrigin: Hashable, Sendable {
    /// A stretch of the text that came from one stretch of the document.
    public struct Run: Hashable, Sendable {
        /// Where it stands in the text.
        public let text: Range<Int>
        /// Where it stood in the document: as long as in the text, or longer where it holds references or escapes.
        public let source: Range<Int>
    }

    /// The stretches in the order of the text.
    public let runs: [Run]

    /// The stretch of the document from the first to the last character of a stretch of the text; `nil` where nothing of
    /// it came from the document.
    public func source(of span: TextSpan) -> Range<Int>? {
        let met = runs.filter { $0.text.lowerBound < span.end && span.start < $0.text.upperBound }
        guard let first = met.first, let last = met.last else { return nil }
        let start = first.place(of: max(span.start, first.text.lowerBound), isEnd: false)
        let end = last.place(of: min(span.end, last.text.upperBound), isEnd: true)
        return min(start, end)..<max(start, end)
    }
}

extension TextOrigin.Run {
    /// The place in the document of a place in the text; of a changed stretch its start or its end.
    fileprivate func place(of offset: Int, isEnd: Bool) -> Int {
        if text.count == source.count { return source.lowerBound + offset - text.lowerBound }
        return isEnd ? source.upperBound : source.lowerBound
    }
}

extension TextOrigin {
    /// The origin of a text, counted in code points.
    init(_ text: SourcedText, in document: ArraySlice<UInt8>) {
        var textCount = ScalarCount(text.utf8[...])
        let starts = text.runs.map {
            textCount.count(upTo: $0.text.lowerBound)..<textCount.count(upTo: $0.text.upperBound)
        }
        var sources = [Range<Int>](repeating: 0..<0, count: text.runs.count)
        var documentCount = ScalarCount(document)
        // Runs stand in the order of the text; a document is counted through once, in its own order.
        for index in text.runs.indices.sorted(by: { text.runs[$0].source.lowerBound < text.runs[$1].source.lowerBound })
        {
            let source = text.runs[index].source
            let start = documentCount.count(upTo: source.lowerBound)
            sources[index] = start..<start + ScalarCount.scalars(in: document[source.clamped(to: document.indices)])
        }
        runs = zip(starts, sources).map(Run.init)
    }
}

/// Counts the code points before places that come in rising order.
private struct ScalarCount {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var count = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    mutating func count(upTo end: Int) -> Int {
        let end = min(max(end, place), bytes.endIndex)
        count += Self.scalars(in: bytes[place..<end])
        place = end
        return count
    }

    /// The number of bytes that begin a code point.
    static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { $0.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
    }
}
