/// The title of an office by what it says: *Minister of Foreign Affairs* is *foreign minister*.
enum OfficeTitle {
    static func key(_ title: String) -> String {
        let words = NameWords.of(title).map(NameTables.shared.bodyWord).filter { !empty.contains($0) && !$0.isEmpty }
        return Set(words).sorted().joined(separator: " ")
    }

    private static let empty: Set<String> = [
        "the", "of", "and", "for", "a", "acting", "former", "interim", "outgoing", "then", "new", "ex", "none",
    ]
}
