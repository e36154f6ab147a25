internal import GraphSyntax

/// Tells XML by its root element, whether it is well-formed or not.
enum XMLSniffing {
    static func format(of bytes: Bytes) -> GraphFormat? {
        guard let start = rootElement(bytes) else { return nil }
        let name = bytes[(start + 1)...].prefix(200).prefix {
            !$0.isBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
        }
        switch String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name[...], as: UTF8.self) {
        case "graphml": return .graphml
        case "gexf": return .gexf
        case "RDF": return .rdfxml
        case "kml": return .kml
        default: return declaresRDF(bytes, from: start) ? .rdfxml : nil
        }
    }

    /// A single node may stand for a whole document of RDF/XML.
    private static func declaresRDF(_ bytes: Bytes, from start: Int) -> Bool {
        let end = bytes.firstPlace(of: UInt8(ascii: ">"), from: start)
        let tag = Bytes(rebasing: bytes[start..<end])
        return tag.place(of: "http://www.w3.org/1999/02/22-rdf-syntax-ns#\"", from: 0) != nil
            || tag.place(of: "http://www.w3.org/1999/02/22-rdf-syntax-ns#'", from: 0) != nil
    }

    /// The place of the first tag behind comments, instructions and a document type.
    private static func rootElement(_ bytes: Bytes) -> Int? {
        var offset = 0
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "<") {
            let next: Int?
            if bytes.has("<?", at: offset) {
                next = bytes.place(of: "?>", from: offset).map { $0 + 2 }
            } else if bytes.has("<!--", at: offset) {
                next = bytes.place(of: "-->", from: offset + 4).map { $0 + 3 }
            } else if bytes.has("<!DOCTYPE", at: offset) {
                next = endOfDoctype(bytes, from: offset)
            } else {
                return offset
            }
            guard let next else { return nil }
            offset = bytes.skippingBlanks(from: next)
        }
        return nil
    }

    /// Behind `>`, or behind `]>` where there is an internal subset.
    private static func endOfDoctype(_ bytes: Bytes, from start: Int) -> Int? {
        let close = bytes.firstPlace(of: UInt8(ascii: ">"), from: start)
        let subset = bytes.firstPlace(of: UInt8(ascii: "["), from: start)
        guard subset < close else { return close < bytes.count ? close + 1 : nil }
        guard let end = bytes.place(of: "]", from: subset) else { return nil }
        var place = end
        // Brackets may stand in quoted values of the subset; the one that counts is followed by the end.
        while true {
            let behind = bytes.skippingBlanks(from: place + 1)
            if behind < bytes.count, bytes[behind] == UInt8(ascii: ">") { return behind + 1 }
            guard let next = bytes.place(of: "]", from: place + 1) else { return nil }
            place = next
        }
    }
}
