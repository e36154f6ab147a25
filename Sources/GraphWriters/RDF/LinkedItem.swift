internal import NewsOntology

/// The things of other collections that a node says it is.
enum LinkedItem {
    /// The IRI of an item of Wikidata; `nil` where the text is not `Q` and digits.
    static func wikidata(_ text: String) -> String? { isWikidata(text) ? Namespace.wikidata + text : nil }

    /// The IRI of a feature of GeoNames; `nil` where the text is not digits.
    static func geonames(_ text: String) -> String? { isGeonames(text) ? "\(Namespace.geonames)\(text)/" : nil }

    /// Whether a text is `Q` and digits.
    static func isWikidata(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "Q") && isDigits(text.utf8.dropFirst())
    }

    private static func isGeonames(_ text: String) -> Bool { isDigits(text.utf8[...]) }

    private static func isDigits(_ bytes: Substring.UTF8View) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
