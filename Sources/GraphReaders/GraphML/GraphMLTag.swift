internal import GraphSyntax

/// The names of elements and attributes that the reader of GraphML knows.
enum GraphMLTag {
    case graphml, graph, node, edge, data, key, desc, port, hyperedge, fallback
    case id, source, target, directed, sourceport, targetport
    case other

    /// Tells a name by its bytes.
    @inline(__always)
    init(_ bytes: Bytes, _ name: ByteRange) {
        self =
            switch name.count {
            case 2: GraphMLTag.match(bytes, name, [("id", .id)])
            case 3: GraphMLTag.match(bytes, name, [("key", .key)])
            case 4: GraphMLTag.fourLetters(bytes, name.start)
            case 5: GraphMLTag.match(bytes, name, [("graph", .graph)])
            case 6: GraphMLTag.sixLetters(bytes, name.start)
            default: GraphMLTag.longer(bytes, name)
            }
    }

    @inline(__always)
    private static func fourLetters(_ bytes: Bytes, _ start: Int) -> GraphMLTag {
        switch (bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3]) {
        case (0x64, 0x61, 0x74, 0x61): .data
        case (0x6E, 0x6F, 0x64, 0x65): .node
        case (0x65, 0x64, 0x67, 0x65): .edge
        case (0x64, 0x65, 0x73, 0x63): .desc
        case (0x70, 0x6F, 0x72, 0x74): .port
        default: .other
        }
    }

    @inline(__always)
    private static func sixLetters(_ bytes: Bytes, _ start: Int) -> GraphMLTag {
        if bytes.has("source", at: start) { return .source }
        return bytes.has("target", at: start) ? .target : .other
    }

    private static func longer(_ bytes: Bytes, _ name: ByteRange) -> GraphMLTag {
        match(
            bytes,
            name,
            [
                ("graphml", .graphml), ("default", .fallback), ("directed", .directed), ("hyperedge", .hyperedge),
                ("sourceport", .sourceport), ("targetport", .targetport),
            ]
        )
    }

    private static func match(
        _ bytes: Bytes,
        _ name: ByteRange,
        _ rows: [(StaticString, GraphMLTag)]
    ) -> GraphMLTag {
        let row = rows.first { $0.0.utf8CodeUnitCount == name.count && bytes.has($0.0, at: name.start) }
        return row?.1 ?? .other
    }
}
