/// What tells groups apart: what they are, whose, and how many.
struct GroupKey {
    private let kin: String
    private let hasKin: Bool
    private let owners: Set<String>
    private let numbers: Set<String>
    private let isBare: Bool

    /// Takes the name of a group apart: *Russian forces* are troops, Russian.
    init(_ name: String, _ tables: WordTables) {
        let words = name.split(separator: " ").map(String.init)
        let end = words.firstIndex { ["of", "in", "on", "from", "with"].contains($0) } ?? words.count
        let head = end > 0 ? words[end - 1] : name
        kin = tables.groupKin[head.lowercased()] ?? head.lowercased()
        hasKin = tables.groupKin[head.lowercased()] != nil
        let others = words.enumerated().filter { $0.offset < end - 1 }.map(\.element)
        let place = head.lowercased() == "authorities" && end < words.count ? words.suffix(from: end + 1) : []
        owners = Set(
            (others + place).filter { $0.first?.isUppercase == true && !Self.openings.contains($0.lowercased()) }
        )
        numbers = Set(others.filter { $0.contains { $0.isNumber } || DateWords.ones[$0.lowercased()] != nil })
        isBare = words.count == 1
    }

    /// *Cyprus* and *Cypriot* begin alike.
    private static func isSubset(_ a: Set<String>, _ b: Set<String>) -> Bool {
        a.allSatisfy { owner in b.contains { $0 == owner || $0.count > 4 && $0.prefix(4) == owner.prefix(4) } }
    }

    private static let openings = WordKind.wordsBeforeGroups.words

    /// Whether two names can mean one group: the same kind, nobody else's, and not another number.
    func isSame(as other: GroupKey) -> Bool {
        guard kin == other.kin, numbers == other.numbers else { return false }
        if owners.isEmpty || other.owners.isEmpty {
            return isBare || other.isBare && hasKin || owners.isEmpty && other.owners.isEmpty && hasKin
        }
        return Self.isSubset(owners, other.owners) || Self.isSubset(other.owners, owners)
    }
}
