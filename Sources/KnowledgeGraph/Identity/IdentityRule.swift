/// Why two records are of one and the same. The order is that of certainty, the surest first.
public enum IdentityRule: String, CaseIterable, Sendable {
    /// The user says so.
    case userSaysSame = "user-says-same"
    /// Both are one stretch of one article, in graphs that both hold it.
    case sameMention = "same-mention"
    /// They have one Wikidata item, GeoNames number or ISO code.
    case sameItem = "same-item"
    /// They have one identifier, and no text says more.
    case sameIdentifier = "same-identifier"
    /// One name, one office.
    case sameOffice = "same-office"
    /// One name, an office or a place in one state.
    case sameState = "same-state"
    /// One name that nobody else has.
    case sameName = "same-name"
    /// One name, and the same company in both articles.
    case sameCompany = "same-company"
    /// A name spelt in two ways, one office.
    case variantOffice = "variant-office"
    /// A name spelt in two ways, an office in one state.
    case variantState = "variant-state"
    /// A name spelt in two ways, and the same company in both articles.
    case variantCompany = "variant-company"
    /// Two who take part are the same, and so are the day and what is done.
    case sameHappening = "same-happening"
    /// One deed of a kind that is told of a place, or a person, once a day.
    case samePlaceAndDay = "same-place-and-day"
    /// One name in articles about one country.
    case sameCountry = "same-country"
    /// One full name that hardly anybody else has, in any two articles.
    case rareName = "rare-name"
    /// An acronym and a name with these initials in articles about one country.
    case acronym = "acronym"
    /// A surname alone, with the time and company of one full name only.
    case surname = "surname"
    /// A name that many have, with the company of one of them only.
    case onlyCandidate = "only-candidate"

    /// How often such a decision is right: 0 to 1.
    public var confidence: Double {
        switch self {
        case .userSaysSame, .sameMention: 1
        case .sameItem: 0.99
        case .sameIdentifier: 0.95
        case .sameOffice: 0.98
        case .sameState: 0.97
        case .sameName: 0.93
        case .sameCompany: 0.94
        case .variantOffice: 0.94
        case .variantState: 0.91
        case .variantCompany: 0.86
        case .sameHappening: 0.85
        case .samePlaceAndDay: 0.75
        case .sameCountry: 0.85
        case .rareName: 0.84
        case .acronym: 0.82
        case .surname: 0.8
        case .onlyCandidate: 0.78
        }
    }

    /// The place in the order of certainty, 0 for the surest.
    package var rank: Int { IdentityRule.allCases.firstIndex(of: self) ?? 0 }

    /// Whether the first of several records of one article has a token that all of them have; others say nothing then.
    var holdsForFirst: Bool {
        switch self {
        case .userSaysSame, .sameMention, .sameItem, .sameIdentifier, .sameHappening, .samePlaceAndDay: true
        default: false
        }
    }

    /// Whether a decision by the rule is a judgement that somebody may want to see, and not plain from identifiers.
    var isJudgement: Bool {
        switch self {
        case .sameMention, .sameItem, .sameIdentifier: false
        default: true
        }
    }

    /// Rules as they are noted, `same-office 0.98`, the surest first.
    static func inOrder(_ notes: Set<String>) -> [String] {
        func rank(_ note: String) -> Int {
            IdentityRule(rawValue: String(note.prefix { $0 != " " }))?.rank ?? IdentityRule.allCases.count
        }
        return notes.sorted { (rank($0), $0) < (rank($1), $1) }
    }
}
