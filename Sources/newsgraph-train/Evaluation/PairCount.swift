/// How many things were found, how many there are, and how many found ones are right.
struct PairCount: Encodable {
    var right = 0
    var found = 0
    var gold = 0

    /// The share of found things that are right.
    var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
    /// The share of things there are that were found.
    var recall: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
    /// The harmonic mean of both.
    var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

    /// Counts one thing that is found and there.
    mutating func count(_ isRight: Bool) {
        found += 1
        gold += 1
        right += isRight ? 1 : 0
    }

    /// Counts sets of things.
    mutating func count<T: Hashable>(found: some Sequence<T>, gold: some Sequence<T>) {
        let (a, b) = (Set(found), Set(gold))
        self.found += a.count
        self.gold += b.count
        right += a.intersection(b).count
    }
}
