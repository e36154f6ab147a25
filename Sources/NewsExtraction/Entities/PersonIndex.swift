/// Finds the person that a name belongs to among those named so far, in time that does not grow with their number.
struct PersonIndex {
    /// For each person the words of the fullest name.
    private var wordsOf: [Int: Set<String>] = [:]
    private var byWord: [String: [Int]] = [:]
    private var byName: [[String]: Int] = [:]
    /// How often each person was named.
    private var counts: [Int: Int] = [:]
    /// Names of more words are only compared as a whole.
    private static let longest = 5

    /// What a name says of who is meant.
    enum Answer: Equatable {
        /// Somebody named before by this name, or by a longer one.
        case known(Int)
        /// Somebody whose name before was a shorter one.
        case shorter(Int)
        /// Several share the name, and nothing tells them apart.
        case undecided
        case new
    }

    /// Who is meant by the words of a name.
    func find(_ words: Set<String>) -> Answer {
        if let same = byName[words.sorted()] { return .known(same) }
        let fuller = fuller(words)
        if fuller.count == 1 { return .known(fuller[0]) }
        if fuller.count > 1 { return mostNamed(fuller).map(Answer.known) ?? .undecided }
        return shorter(words).map(Answer.shorter) ?? .new
    }

    private func fuller(_ words: Set<String>) -> [Int] {
        guard let rarest = words.map({ byWord[$0] ?? [] }).min(by: { $0.count < $1.count }) else { return [] }
        return rarest.filter { words.isSubset(of: wordsOf[$0] ?? []) }
    }

    /// Of a couple the one whom the article names more often than all others together.
    private func mostNamed(_ people: [Int]) -> Int? {
        let all = people.reduce(0) { $0 + (counts[$1] ?? 0) }
        return people.first { 2 * (counts[$0] ?? 0) > all + 1 }
    }

    /// The person last named by some of the words only.
    private func shorter(_ words: Set<String>) -> Int? {
        let words = words.sorted()
        guard (2...Self.longest).contains(words.count) else { return nil }
        return (1..<1 << words.count).compactMap { subset in
            byName[words.indices.filter { subset & 1 << $0 != 0 }.map { words[$0] }]
        }.max()
    }

    /// Notes the fullest name of a person, in place of the one before.
    mutating func note(_ person: Int, words: Set<String>) {
        if let old = wordsOf[person] {
            byName[old.sorted()] = nil
            for word in old.subtracting(words) { byWord[word]?.removeAll { $0 == person } }
        }
        for word in words.subtracting(wordsOf[person] ?? []) { byWord[word, default: []].append(person) }
        wordsOf[person] = words
        byName[words.sorted()] = person
    }

    /// Notes that a person was named.
    mutating func count(_ person: Int) { counts[person, default: 0] += 1 }
}
