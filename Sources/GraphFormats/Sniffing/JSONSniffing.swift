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
        let isList = bytes[0] == UInt8(ascii: "[")
        var parser = JSONParser(Bytes(rebasing: bytes[(isList ? 1 : 0)...]))
        if isList, parser.comes("]") { return nil }
        var names: [String] = []
        // Of what is broken, or goes on behind what is looked at, the names count that stand before that.
        try? parser.members { (name, _, parser) throws(ScanError) in
            names.append(name)
            _ = try parser.value()
        }
        return names
    }
}
