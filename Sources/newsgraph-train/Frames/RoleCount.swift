import NewsLanguage

/// How many predicates and roles are found.
struct RoleCount {
    /// The roles that count: who, whom, what for, where, when.
    private static let counted: Set = ["ARG0", "ARG1", "ARG2", "ARGM-LOC", "ARGM-TMP"]

    /// Predicates, when none are given.
    private(set) var predicates = PairCount()
    /// The roles of the words that head the arguments of given predicates.
    private(set) var roles = PairCount()
    /// Those whose word does not stand right under the predicate in the tree of the file; only recall means anything.
    private(set) var distant = PairCount()

    /// Compares the predicates that were found in a sentence.
    mutating func count(found: [Int], _ sentence: PropBankSentence) {
        predicates.count(found: found, gold: sentence.frames.map(\.predicate))
    }

    /// Compares the arguments of a predicate.
    mutating func count(_ found: [PredicateFrame.Argument], gold: PropBankSentence.Frame, _ sentence: PropBankSentence)
    {
        let said = Dictionary(found.map { ($0.head, $0.role.rawValue) }, uniquingKeysWith: { $1 })
            .filter { RoleCount.counted.contains($0.value) }
        let known = gold.roles.filter { RoleCount.counted.contains($0.value) }
        roles.found += said.count
        roles.gold += known.count
        for (word, role) in known {
            let isRight = said[word] == role
            roles.right += isRight ? 1 : 0
            if sentence.heads[word] != gold.predicate { distant.count(isRight) }
        }
    }
}
