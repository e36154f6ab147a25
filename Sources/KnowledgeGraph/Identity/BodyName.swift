/// The name of an organisation by what tells it apart, whatever way it is written.
struct BodyName: Hashable {
    /// The words that count, in alphabetical order; *Ministry of Foreign Affairs* and *Foreign Ministry* have the same.
    let key: String
    /// Whether only the state, or other company, says which body is meant: every state has a foreign ministry.
    let isGeneric: Bool
    /// The initials of the words that are capitalised.
    let initials: String
    /// Whether the name is an acronym itself.
    let isAcronym: Bool

    /// Reads a name, without the words that only say which state it belongs to.
    init?(_ text: String, withoutState adjectives: Set<String>) {
        let tables = NameTables.shared
        let all = NameWords.of(text)
        var words = all.filter { !BodyName.empty.contains($0) && !adjectives.contains($0) }
        if words.last == "s" { words.removeLast() }
        if words.isEmpty { words = all }
        let usual = words.map(tables.bodyWord).filter { !$0.isEmpty && $0 != "none" }
        key = Set(usual.isEmpty ? words : usual).sorted().joined(separator: " ")
        guard !key.isEmpty else { return nil }
        isGeneric = words.allSatisfy { tables.bodyWords.contains($0) || tables.bodyWords.contains(tables.bodyWord($0)) }
        isAcronym = NameWords.isAcronym(text)
        initials = String(all.filter { !BodyName.empty.contains($0) }.compactMap(\.first))
    }

    private static let empty: Set<String> = ["the", "of", "and", "for", "on", "in", "de", "la", "du", "des", "to"]
}
