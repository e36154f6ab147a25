internal import NewsTables

/// The word lists that the rules read.
struct RuleBasedVocabulary: Sendable {
    var abbreviations: Set<String> = []
    var closedClass: [String: UniversalPOS] = [:]
    var irregularVerbs: [String: String] = [:]
    var irregularNouns: [String: String] = [:]
    /// Lemmas of verbs and nouns known to the event lexicon.
    var verbs: Set<String> = []
    var nouns: Set<String> = []
    var demonyms: Set<String> = []
    var givenNames: Set<String> = []
    var notNames: Set<String> = []

    static func builtIn() -> RuleBasedVocabulary {
        var words = RuleBasedVocabulary()
        words.abbreviations = Set(column("abbreviations"))
        words.givenNames = Set(column("given-names"))
        words.notNames = Set(column("not-names").map { $0.lowercased() })
        words.readClosedClass()
        words.readIrregularForms()
        words.readTriggers()
        for row in rows("states") { words.demonyms.formUnion(row.list(3)) }
        return words
    }

    private static func rows(_ name: String) -> [EmbeddedTable.Row] { EmbeddedTable(named: name)?.rows ?? [] }

    private static func column(_ name: String) -> [String] { rows(name).map { $0[0] } }

    private mutating func readClosedClass() {
        for row in Self.rows("closed-class") { closedClass[row[0]] = UniversalPOS(rawValue: row[1]) }
    }

    private mutating func readIrregularForms() {
        for row in Self.rows("irregular-forms") {
            if row[2] == "VERB" { irregularVerbs[row[0]] = row[1] } else { irregularNouns[row[0]] = row[1] }
        }
    }

    private mutating func readTriggers() {
        for row in Self.rows("events") {
            let words = row[0].split(separator: " ").map(String.init)
            if row[1] == "V", let verb = words.first { verbs.insert(verb) }
            if row[1] == "N", let noun = words.last { nouns.insert(noun) }
        }
        for row in Self.rows("light-verbs") { verbs.insert(row[0]) }
        verbs.formUnion(irregularVerbs.values)
    }
}
