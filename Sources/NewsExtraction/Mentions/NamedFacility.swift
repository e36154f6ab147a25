internal import NewsLanguage
internal import NewsOntology

/// What the network of names takes for a body, though its last word says that it lies somewhere: *Camp Pendleton Air Base*,
/// *Benghazi International Airport*.
enum NamedFacility {
    private static let kinds = WordKind.facilities.words.union(["base"])

    static func bodyOrPlace(_ range: Range<Int>, _ scan: SentenceScan, _ tables: WordTables) -> Mention.Referent {
        let last = range.upperBound - 1
        guard kinds.contains(scan.lower(last)), tables.nameHeads[scan.tokens[last].form] == "place" else {
            return .body(.other)
        }
        return .place
    }
}
