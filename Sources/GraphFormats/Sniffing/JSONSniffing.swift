internal import GraphSyntax

/// Tells the JSON formats apart by the names in their outermost object, or in the first one of an outermost list.
enum JSONSniffing {
    /// How much is looked at, in bytes.
    private static let window = 1 << 16

    /// Names of which one is in the first object of a format.
    private static let marks: [(name: String, format: GraphFormat)] = [
        ("@context", .jsonld), ("@graph", .jsonld), ("@id", .jsonld), ("@type", .jsonld), ("newsgraph", .jsonl),
        ("elements", .cytoscape), ("format_version", .cytoscape),
    ]

    /// The format of a document that starts with `{` or `[`; `nil` when it is none of these.
    static func format(of bytes: UnsafeBufferPointer<UInt8>) -> GraphFormat? {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(window))
        let wanted = head[0] == UInt8(ascii: "[") ? 2 : 1
        var (offset, depth) = (0, 0)
        while offset < head.count {
            switch head[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth < wanted { return depth == 0 && wanted == 2 && isEmptyList(head) ? .jsonld : nil }
            case UInt8(ascii: "\""):
                let end = endOfString(head, from: offset)
                if depth == wanted, let format = mark(head, offset, end) { return format }
                offset = end
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// A document of JSON-LD without anything in it.
    private static func isEmptyList(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let close = bytes.skippingBlanks(from: 1)
        return close < bytes.count && bytes[close] == UInt8(ascii: "]")
    }

    /// The offset of the quote that closes a string.
    private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset, bytes.count)
    }

    /// The format that a string names, when it is the name of a member.
    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> GraphFormat? {
        guard start + 1 <= end, bytes.has(":", at: bytes.skippingBlanks(from: end + 1)) else { return nil }
        let name = bytes[(start + 1)..<end]
        return marks.first { $0.name.utf8.elementsEqual(name) }?.format
    }
}
