import KnowledgeGraph

/// Compares the codes of actors with those of annotated records.
///
/// A record has a country or a kind of international body, and a sector where the actor is more than a state. A code is
/// right when it begins with the one and has the other: the groups that CAMEO and PLOVER name differently are the same.
struct CodeJudge {
    /// Annotated actors that an event of the graph has, those with a code, and those whose code is right.
    private(set) var found = 0
    private(set) var coded = 0
    private(set) var right = 0
    private(set) var rightCountry = 0
    private(set) var all = 0

    /// What was wrong with a record; empty when nothing was.
    mutating func judge(_ record: EventRecord, _ story: Story) -> [String] {
        let matcher = ActorMatcher(story)
        return (record.source?.list ?? []).compactMap { judge($0, story, matcher, \.actors) }
            + (record.target?.list ?? []).compactMap { judge($0, story, matcher, \.recipients) }
    }

    private mutating func judge(
        _ actor: EventRecord.Actor,
        _ story: Story,
        _ matcher: ActorMatcher,
        _ role: KeyPath<Story.Event, [Story.Event.Role]>
    ) -> String? {
        guard let country = actor.code.map(CodeJudge.spelling) else { return nil }
        all += 1
        let entities = Set(story.events.flatMap { $0[keyPath: role] }.map(\.entity)).sorted()
        let matches = entities.filter { matcher.shares($0, actor) }
        guard let best = matches.max(by: { matcher.overlap($0, actor) < matcher.overlap($1, actor) }) else {
            return nil
        }
        found += 1
        guard let code = story.entities[best].code else { return nil }
        coded += 1
        if code.hasPrefix(country) { rightCountry += 1 }
        if CodeJudge.isRight(code, country, actor.sector) {
            right += 1
            return nil
        }
        return
            "    code of \(actor.actorText): \(code) for \(story.entities[best].name), not \(country)\(actor.sector ?? "")"
    }

    /// Codes that stand in the records in another spelling than ISO 3166-1.
    private static func spelling(_ code: String) -> String { ["JAP": "JPN", "ITL": "ITA"][code] ?? code }

    /// The groups of CAMEO for sectors that PLOVER names differently.
    private static let sectors = ["MED": ["MED", "HLH"], "JRN": ["MED"], "CIV": ["CVL"]]
    private static let international: Set<String> = ["IGO", "NGO", "IMG"]
    private static let roles: Set<String> = [
        "GOV", "MIL", "REB", "OPP", "CVL", "COP", "JUD", "LEG", "MED", "HLH", "EDU", "AGR", "BUS", "REF", "UAF", "SPY",
        "PTY", "ELI", "LAB", "CRM", "HRI",
    ]

    private static func isRight(_ code: String, _ country: String, _ sector: String?) -> Bool {
        guard code.hasPrefix(country) else { return false }
        let groups = stride(from: 3, to: code.utf8.count, by: 3).map { start in String(code.dropFirst(start).prefix(3))
        }
        guard let sector, !sector.hasPrefix("*") else {
            return sector != nil || international.contains(country) || roles.isDisjoint(with: groups)
        }
        let wanted = String(sector.prefix(3))
        return groups.contains { (sectors[wanted] ?? [wanted]).contains($0) }
    }
}
