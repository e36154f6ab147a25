internal import GraphSyntax

/// Tells the JSON formats apart by the names in their outermost object, or in the first one of an outermost list.
enum JSONSniffing {
    /// How much is looked at, in bytes.
    private static let window = 1 << 16
    /// Names of which one is in the first object of our lines.
    private static let ofLines: Set<String> = ["kind", "newsgraph"]
    /// Names of which one is in JSON for Cytoscape, or in lists of nodes and links.
    private static let ofGraphs: Set<String> = [
        "elements", "format_version", "nodes", "links", "edges", "data", "group",
    ]
    /// Names of which one is in GeoJSON, beside `type`.
    private static let ofMaps: Set<String> = ["features", "geometry", "coordinates", "geometries"]

    /// The format of a document that starts with `{` or `[`; `nil` when it is none of these.
    static func format(of bytes: Bytes) -> GraphFormat? {
        let head = Bytes(rebasing: bytes.prefix(window))
        guard let names = names(head) else { return .jsonld }
        if names.contains(where: { $0.hasPrefix("@") }) { return .jsonld }
        if !ofLines.isDisjoint(with: names) { return .jsonl }
        if names.contains("type"), !ofMaps.isDisjoint(with: names) { return .geojson }
        return ofGraphs.isDisjoint(with: names) ? nil : .cytoscape
    }

    /// The names of the members of the first object; `nil` for an empty list, which is a document of JSON-LD.
    private static func names(_ bytes: Bytes) -> [String]? {
        let wanted = bytes[0] == UInt8(ascii: "[") ? 2 : 1
        var names: [String] = []
        var (offset, depth) = (0, 0)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth < wanted { return depth == 0 && wanted == 2 && bytes.count <= offset + 2 ? nil : names }
            case UInt8(ascii: "\""):
                let end = endOfString(bytes, from: offset)
                if depth == wanted, offset + 1 <= end, bytes.has(":", at: bytes.skippingBlanks(from: end + 1)) {
                    names.append(String(decoding: bytes[(offset + 1)..<end], as: UTF8.self))
                }
                offset = end
            default: break
            }
            offset += 1
        }
        return names
    }

    /// The offset of the quote that closes a string.
    private static func endOfString(_ bytes: Bytes, from start: Int) -> Int {
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(offset, bytes.count)
    }
}
