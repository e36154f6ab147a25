internal import NewsOntology
internal import NewsTables

/// Titles, heads of bodies and places, and nouns for groups: words that make a phrase a mention.
struct WordTables: Sendable {
    /// An office title or a form of address.
    struct Title: Sendable {
        var name: String
        var rank: String
        /// ISO code of the only state that has the office under this title.
        var state: String?
        var isCourtesy: Bool
    }

    /// A word that ends (or starts) the name of a body.
    struct Body: Sendable {
        var kind: OrganisationKind
        var alsoLowerCase: Bool
    }

    private(set) var titles = NameIndex<Title>()
    private(set) var bodies: [String: Body] = [:]
    private(set) var nameHeads: [String: String] = [:]
    private(set) var groups: [String: String] = [:]
    /// The word that stands for several with one meaning: *forces* and *soldiers* are *troops*.
    private(set) var groupKin: [String: String] = [:]
    private(set) var givenNames: Set<String> = []
    private(set) var particles: Set<String> = []
    private(set) var notNames: Set<String> = []
    /// Words of what a ministry is for.
    private(set) var portfolios: Set<String> = []
    /// ISO codes of states by a name that stands for their government.
    private(set) var metonyms: [String: String] = [:]

    /// Takes over a user's words for groups, of the class that their codes tell.
    mutating func take(_ agents: PetrarchAgents) {
        let classes = [
            "MIL": "military", "GOV": "government", "COP": "government", "SPY": "government", "LEG": "government",
            "JUD": "government", "REB": "rebel", "UAF": "rebel", "CRM": "rebel", "MED": "media", "CVL": "civilian",
            "OPP": "civilian", "REF": "civilian",
        ]
        for (words, code) in agents.plurals where groups[words] == nil {
            groups[words] = classes[String(code.prefix(3))] ?? "other"
        }
    }

    static func builtIn() -> WordTables {
        var tables = WordTables()
        for row in EmbeddedTable(.titles).rows {
            let title = Title(name: row[0], rank: row[2], state: row[3].nonEmpty, isCourtesy: row[4] == "1")
            for name in [row[0]] + row.list(1) { tables.titles.add(name.lowercased(), title) }
        }
        let bodies = EmbeddedTable.map(.bodies) { (row) throws(TableError) in
            (row.list(0), Body(kind: try row.word(1), alsoLowerCase: row[2] == "1"))
        }
        for (heads, body) in bodies {
            for head in heads { tables.bodies[head.lowercased()] = body }
        }
        for row in EmbeddedTable(.nameHeads).rows { tables.nameHeads[row[0]] = row[1] }
        for row in EmbeddedTable(.groups).rows {
            for head in row.list(0) {
                tables.groups[head] = row[1]
                if let kin = row[2].nonEmpty { tables.groupKin[head] = kin }
            }
        }
        tables.givenNames = Set(EmbeddedTable(.givenNames).rows.map { $0[0] })
        tables.particles = Set(EmbeddedTable(.familyParticles).rows.map { NamePieces.of($0[0]).joined(separator: " ") })
        tables.notNames = Set(EmbeddedTable(.notNames).rows.map { $0[0].lowercased() })
        tables.portfolios = Set(EmbeddedTable(.portfolios).rows.map { $0[0] })
        for row in EmbeddedTable(.metonyms).rows { tables.metonyms[row[0]] = row[1] }
        return tables
    }
}
