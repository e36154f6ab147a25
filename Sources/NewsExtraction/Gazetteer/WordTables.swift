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

    static func builtIn() -> WordTables {
        var tables = WordTables()
        for row in rows("titles") {
            let title = Title(name: row[0], rank: row[2], state: row[3].nonEmpty, isCourtesy: row[4] == "1")
            for name in [row[0]] + row.list(1) { tables.titles.add(name.lowercased(), title) }
        }
        for row in rows("bodies") {
            let body = Body(kind: OrganisationKind(rawValue: row[1]) ?? .other, alsoLowerCase: row[2] == "1")
            for head in row.list(0) { tables.bodies[head.lowercased()] = body }
        }
        for row in rows("name-heads") { tables.nameHeads[row[0]] = row[1] }
        for row in rows("groups") {
            for head in row.list(0) {
                tables.groups[head] = row[1]
                if let kin = row[2].nonEmpty { tables.groupKin[head] = kin }
            }
        }
        tables.givenNames = Set(rows("given-names").map { $0[0] })
        tables.particles = Set(rows("family-particles").map { NamePieces.of($0[0]).joined(separator: " ") })
        tables.notNames = Set(rows("not-names").map { $0[0].lowercased() })
        tables.portfolios = Set(rows("portfolios").map { $0[0] })
        for row in rows("metonyms") { tables.metonyms[row[0]] = row[1] }
        return tables
    }

    private static func rows(_ name: String) -> [EmbeddedTable.Row] { EmbeddedTable(named: name)?.rows ?? [] }
}
