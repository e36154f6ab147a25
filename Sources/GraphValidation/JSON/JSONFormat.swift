/// Tells the JSON formats apart by the names in their outermost object.
enum JSONFormat {
    /// Names of which one is in the first outermost object of a format.
    private static let marks: [(name: String, format: DocumentFormat)] = [
        ("@context", .jsonld), ("@graph", .jsonld), ("newsgraph", .jsonl), ("elements", .cytoscape),
        ("format_version", .cytoscape),
    ]

    /// Whether a document looks like JSON: its first character that is no blank is `{` or `[`.
    static func looksLikeJSON(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0)
        return start < bytes.count && (bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "["))
    }

    /// The format of a document; `nil` when it is none of these.
    ///
    /// Looks no further than the first mark, and at most at 64 KiB.
    static func format(of bytes: UnsafeRawBufferPointer) -> DocumentFormat? {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        var (offset, depth) = (0, 0)
        while offset < head.count {
            switch head[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return nil }
            case UInt8(ascii: "\""):
                let end = endOfString(head, from: offset)
                if depth == 1, let format = mark(head, offset, end) { return format }
                offset = end
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// The offset of the quote that closes a string.
    private static func endOfString(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset, bytes.count)
    }

    /// The format that a string names, when it is the name of a member.
    private static func mark(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> DocumentFormat? {
        guard start + 1 <= end, bytes.hasASCII(":", at: bytes.skippingBlanks(from: end + 1)) else { return nil }
        let name = bytes[(start + 1)..<end]
        return marks.first { $0.name.utf8.elementsEqual(name) }?.format
    }
}
