internal import NewsTables

/// What CAMEO calls roles: the codes of words, ranks and kinds.
struct ActorRoles: Sendable {
    /// What a word of the table is.
    enum Kind: String {
        /// Of what the tables of groups, organisations, offices and states say.
        case groupClass = "class", organisation = "kind", rank, state
        /// Of the words of a title or a description, and of names.
        case title, modifier, head, body
    }

    /// The codes of a role; empty where a word says nothing of it.
    struct Role: Hashable, Sendable {
        /// Behind the code of a state.
        var code: String
        /// Where there is no state.
        var alone: String
    }

    private let table: SortedTable
    private let names: SortedTable
    /// What a user's dictionaries of agents say, which wins.
    var agents = PetrarchAgents()

    static func builtIn() -> ActorRoles {
        ActorRoles(table: SortedTable(.actorRoles), names: SortedTable(.actorCodes))
    }

    private init(table: SortedTable, names: SortedTable) { (self.table, self.names) = (table, names) }

    /// The role of a word; `nil` where the table does not have it.
    func role(_ kind: Kind, _ word: String) -> Role? {
        // *People* have a code in the dictionaries that the codebook does not know.
        if kind == .head, let agent = agents.roles[NamePieces.of(word).joined(separator: " ")], agent.code != "PPL" {
            return Role(code: agent.code, alone: agent.code)
        }
        guard let row = table.rows(for: word).first(where: { $0[1] == kind.rawValue }) else { return nil }
        let code = row[2] == "-" ? "" : row[2]
        return Role(code: code, alone: row[3].isEmpty ? code : row[3])
    }

    /// The code of an organisation by the name that the gazetteer has for it.
    func code(ofOrganisation name: String) -> String? { names.rows(for: name).first?[1] }

    /// The code of a state by that of ISO 3166-1.
    func code(ofState iso: String) -> String { role(.state, iso)?.code ?? iso }
}

extension ActorRoles {
    private static let longestHead = 4
    /// What modifiers may say of a head of this role instead; no code for anything.
    private static let overriding: [String: Set<String>] = [
        "": [], "GOV": [], "MIL": ["REB", "UAF", "OPP"], "CVL": ["REB", "OPP", "REF"], "UAF": ["REB"],
    ]

    /// The role of a description by its words in lower case, the last of which is the head in the singular: *rebel
    /// leader*, *opposition party*, *riot police*.
    func role(ofDescription words: [String]) -> Role? {
        guard !words.isEmpty else { return nil }
        for length in stride(from: min(Self.longestHead, words.count), through: 1, by: -1) {
            guard let found = role(.head, words.suffix(length).joined(separator: " ")) else { continue }
            return overridden(found, by: words.dropLast(length)) ?? found
        }
        return nil
    }

    /// The role of the modifier nearest to the head, where that says more.
    func overridden(_ found: Role, by modifiers: some BidirectionalCollection<String>) -> Role? {
        guard let allowed = Self.overriding[found.code] else { return nil }
        return modifiers.reversed().lazy.compactMap { role(.modifier, $0) }.first {
            allowed.isEmpty || allowed.contains($0.code)
        }
    }
}
