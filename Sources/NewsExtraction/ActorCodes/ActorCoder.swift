internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Gives the entities of an article their codes: that of the state that they are, serve or belong to, and that of their
/// role.
struct ActorCoder {
    let scans: [SentenceScan]
    let offices: [Story.Office]
    /// The titles of offices that the article says somebody holds, with a body or without.
    let titles: [Int: [String]]
    let links: [Story.Link]
    let roles: ActorRoles
    let gazetteer: Gazetteer
    let tables: WordTables
    /// The day of the article: roles change.
    let day: CalendarDate?

    /// Codes everything that a code can be found for: people and groups after the bodies that they belong to.
    func code(_ cast: inout Cast) {
        let homes = Homes(links: links, gazetteer: gazetteer, roles: roles, cast: cast)
        var codes: [Int: String] = [:]
        for type in [NodeType.state, .place, .organisation] {
            for index in cast.entities.indices where cast.entities[index].type == type {
                codes[index] = own(index, cast) ?? code(of: index, cast, homes)
            }
        }
        let descriptions = groupMentions(cast)
        let offices = Dictionary(grouping: offices, by: \.person)
        let bodies = Dictionary(grouping: links.filter { $0.type == .memberOf }, by: \.from)
        for index in cast.entities.indices {
            switch cast.entities[index].type {
            case .group: codes[index] = own(index, cast) ?? group(descriptions[index] ?? [], cast, homes, codes)
            case .person:
                let served = own(index, cast) ?? holder(index, offices[index] ?? [], cast, homes, codes)
                codes[index] = served ?? bodies[index]?.lazy.compactMap { codes[$0.to] }.first
            default: break
            }
        }
        for (index, code) in codes where ActorCode.isValid(code) { cast.entities[index].code = code }
    }

    /// What a user's own row says.
    private func own(_ index: Int, _ cast: Cast) -> String? { gazetteer.own.code(of: cast.entities[index], on: day) }

    private func code(of index: Int, _ cast: Cast, _ homes: Homes) -> String? {
        let entity = cast.entities[index]
        if entity.type == .state { return homes.state(index) }
        if let listed = gazetteer.own.petrarchCode(of: entity, on: day) { return listed }
        return entity.type == .place
            ? homes.state(index) : BodyCode(roles: roles, homes: homes, cast: cast).code(index)
    }

    // MARK: Groups

    /// Where each group is mentioned: sentences and mentions.
    private func groupMentions(_ cast: Cast) -> [Int: [(sentence: Int, mention: Int)]] {
        var out: [Int: [(sentence: Int, mention: Int)]] = [:]
        for (sentence, scan) in scans.enumerated() {
            for (number, mention) in scan.mentions.enumerated() where [.group, .title].contains(mention.referent) {
                if let entity = cast.entityOf[scan.index][number], cast.entities[entity].type == .group {
                    out[entity, default: []].append((sentence, number))
                }
            }
        }
        return out
    }

    /// By the first description that says whose they are, or by the first at all.
    private func group(
        _ places: [(sentence: Int, mention: Int)],
        _ cast: Cast,
        _ homes: Homes,
        _ codes: [Int: String]
    ) -> String? {
        var first: String?
        for place in places {
            let scan = scans[place.sentence]
            let mention = scan.mentions[place.mention]
            let description = GroupDescription(scan: scan, mention: mention, cast: cast, gazetteer: gazetteer)
            let (code, isOwned) = code(of: description, homes, codes)
            if isOwned { return code }
            first = first ?? code
        }
        return first
    }

    private func code(
        of group: GroupDescription,
        _ homes: Homes,
        _ codes: [Int: String]
    ) -> (code: String?, isOwned: Bool) {
        let role = role(of: group)
        if let body = group.owners.first(where: { homes.isBody($0) }), let code = codes[body] {
            // Whoever is of a body of no one state does something for it; whoever is of another is named by it.
            let adds = ActorCode.isInternational(code) && !["GOV", "", "REB", "UAF"].contains(role.code)
            return (adds ? ActorCode.joined(code, role.code) : code, true)
        }
        let own = group.people.map { [roles.code(ofState: $0)] } ?? []
        let states = Set(group.owners.compactMap(homes.state) + own)
        guard states.count == 1, let state = states.first else { return (role.alone.nonEmpty, false) }
        if ["UIS", "IGO", "INT"].contains(role.code) { return (role.alone, true) }
        return (role.code.isEmpty ? state : ActorCode.joined(state, role.code), true)
    }

    private func role(of group: GroupDescription) -> ActorRoles.Role {
        if group.isPeople {
            // *Palestinians said …* is their side; *19 Palestinians* are people.
            let isCounted = group.isCounted || group.isEthnic
            return ActorRoles.Role(code: isCounted ? "CVL" : "", alone: isCounted ? "CVL" : "")
        }
        let words = group.words
        if let found = roles.role(ofDescription: words) ?? roles.role(ofDescription: group.forms) { return found }
        let base = tables.groups[group.forms.last ?? ""].flatMap { roles.role(.groupClass, $0) }
        let plain = base ?? ActorRoles.Role(code: "", alone: "")
        return roles.overridden(plain, by: words.dropLast()) ?? plain
    }

    // MARK: People

    /// By an office that somebody holds, by a dictionary, by one that he held.
    private func holder(
        _ index: Int,
        _ offices: [Story.Office],
        _ cast: Cast,
        _ homes: Homes,
        _ codes: [Int: String]
    ) -> String? {
        let current = offices.filter { $0.status != .former }
        if let code = current.lazy.compactMap({ code(of: $0, cast, homes, codes) }).first { return code }
        if let code = gazetteer.own.petrarchCode(of: cast.entities[index], on: day) { return serving(code, index) }
        return offices.first.flatMap { homes.state($0.body) }.map { ActorCode.joined($0, "ELI") }
    }

    /// Who has left office by a dictionary, but has a title in the article, holds it: *President Reagan* of old news.
    private func serving(_ code: String, _ index: Int) -> String {
        let groups = ActorCode.groups(code)
        guard groups.count == 2, groups[1] == "ELI",
            let role = titles[index]?.lazy.map(role(of:)).first(where: { !$0.code.isEmpty })
        else { return code }
        return ActorCode.joined(groups[0], role.code)
    }

    private func code(of office: Story.Office, _ cast: Cast, _ homes: Homes, _ codes: [Int: String]) -> String? {
        guard cast.entities[office.body].type != .organisation else { return codes[office.body] }
        guard let state = homes.state(office.body) else { return nil }
        let role = role(of: office.title).code
        return role.isEmpty ? state : ActorCode.joined(state, role)
    }

    /// By the words of the title that say more than its rank, and by that.
    private func role(of title: String) -> ActorRoles.Role {
        let words = title.lowercased().split(separator: " ").map(String.init)
        let rank = rank(of: words)
        let special = words.lazy.compactMap { roles.role(.title, $0) }.first
        // *Minister of Justice* governs.
        if rank == "minister" || rank?.hasPrefix("head-of-") == true {
            return special?.code == "GOVMIL" ? special ?? .none : roles.role(.rank, "minister") ?? .none
        }
        return special ?? rank.flatMap { roles.role(.rank, $0) } ?? .none
    }

    /// The rank of the longest title within.
    private func rank(of words: [String]) -> String? {
        let pieces = words.map { NamePieces.of($0) }
        return pieces.indices.lazy.compactMap { tables.titles.match(pieces, at: $0) }
            .max { $0.tokens.count < $1.tokens.count }?.value.rank
    }
}

extension ActorRoles.Role {
    /// Nothing is known.
    static let none = ActorRoles.Role(code: "", alone: "")
}

extension Story {
    /// Codes are for those who take part in events: who acts, who is acted upon, who says so.
    mutating func dropIdleCodes() {
        var used: Set<Int> = []
        for event in events { used.formUnion((event.actors + event.recipients + event.sources).map(\.entity)) }
        for index in entities.indices where !used.contains(index) { entities[index].code = nil }
    }
}
