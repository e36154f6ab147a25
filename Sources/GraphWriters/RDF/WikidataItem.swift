/// Items of Wikidata.
enum WikidataItem {
    /// Whether a text is `Q` and digits.
    static func isIdentifier(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1
            && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
