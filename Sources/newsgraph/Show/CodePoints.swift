import NewsText

/// A text of which stretches are wanted by code point.
struct CodePoints {
    private let utf8: [UInt8]
    /// Where each code point begins, and the end; `nil` where all are one byte long.
    private let starts: [Int]?

    init(_ text: String) {
        let utf8 = Array(text.utf8)
        self.utf8 = utf8
        guard utf8.contains(where: { $0 >= 0x80 }) else {
            starts = nil
            return
        }
        starts = utf8.indices.filter { utf8[$0] & 0xC0 != 0x80 } + [utf8.count]
    }

    private var count: Int { starts.map { $0.count - 1 } ?? utf8.count }

    /// The text of a stretch; as much of it as there is.
    subscript(_ span: TextSpan) -> String {
        let start = min(max(span.start, 0), count)
        let end = min(max(span.end, start), count)
        return String(decoding: utf8[place(start)..<place(end)], as: UTF8.self)
    }

    private func place(_ codePoint: Int) -> Int { starts?[codePoint] ?? codePoint }
}
