import NewsTables

/// Kinds of words that rules look for, whose words stand in the table `word-kinds`.
enum WordKind: String, CaseIterable {
    case appointments = "appointments"
    case bodiesWithoutArticle = "bodies-without-article"
    case bodyNamesMostlyOfOne = "body-names-mostly-of-one"
    case bodyNamesOfMany = "body-names-of-many"
    case claimsAnswered = "claims-answered"
    case contests = "contests"
    case expressions = "expressions"
    case facilities = "facilities"
    case generalBodies = "general-bodies"
    case generalBodiesDescribed = "general-bodies-described"
    case generalOfficials = "general-officials"
    case harms = "harms"
    case headsOfThings = "heads-of-things"
    case kindsOfBody = "kinds-of-body"
    case kindsOfNamedBody = "kinds-of-named-body"
    case kindsOfOwnedBody = "kinds-of-owned-body"
    case kindsOfPlace = "kinds-of-place"
    case kindsOfPlaceAfterIn = "kinds-of-place-after-in"
    case kindsOfPlaceInState = "kinds-of-place-in-state"
    case kindsOfThing = "kinds-of-thing"
    case lettersAfterNames = "letters-after-names"
    case namedThings = "named-things"
    case officeEndings = "office-endings"
    case officialsOfRegions = "officials-of-regions"
    case officialsPlural = "officials-plural"
    case ownersOfBodies = "owners-of-bodies"
    case partiesPlural = "parties-plural"
    case partsOfPlaces = "parts-of-places"
    case partsOfStates = "parts-of-states"
    case wordsBeforeGroups = "words-before-groups"
    case plans = "plans"
    case politicians = "politicians"
    case portfolioAdjectives = "portfolio-adjectives"
    case punishments = "punishments"
    case quantities = "quantities"
    case sports = "sports"
    case sufferings = "sufferings"
    case titlesWithPortfolio = "titles-with-portfolio"
    case trades = "trades"
    case unnamedPeople = "unnamed-people"
    case verbsOfAttack = "verbs-of-attack"
    case verbsOfDetaining = "verbs-of-detaining"
    case verbsOfKilling = "verbs-of-killing"
    case verbsOfNaming = "verbs-of-naming"
    case verbsOfPeople = "verbs-of-people"
    case verbsOfWounding = "verbs-of-wounding"
    case wordsOfAttendance = "words-of-attendance"
    case wordsOfBlame = "words-of-blame"
    case wordsOfRank = "words-of-rank"
    case wrappings = "wrappings"

    /// The words of this kind, as rules compare them: forms, lower-case forms or lemmas.
    var words: Set<String> { WordKind.table[self] ?? [] }

    private static let table: [WordKind: Set<String>] = {
        var out: [WordKind: Set<String>] = [:]
        let rows = EmbeddedTable.map(.wordKinds) { (row) throws(TableError) -> (WordKind, String) in
            (try row.word(0), row[1])
        }
        for (kind, word) in rows { out[kind, default: []].insert(word) }
        return out
    }()
}
