internal import KnowledgeGraph
internal import NewsOntology

/// The codes of organisations: those that CAMEO gives to one by its name, or its state and what its kind and its words
/// say of its role.
struct BodyCode {
    let roles: ActorRoles
    let homes: Homes
    let cast: Cast

    private static let deepest = 4

    func code(_ entity: Int, depth: Int = 0) -> String? {
        let body = cast.entities[entity]
        let name = cast.entryOf[entity].map { homes.gazetteer.entries[$0].name } ?? body.name
        if let known = roles.code(ofOrganisation: name) { return known }
        let role = role(of: body, named: name)
        if let parent = parent(of: entity, depth: depth), ActorCode.isInternational(parent) || isPart(body, of: parent)
        {
            return role.code == "GOV" || role.code == "IGO" ? parent : ActorCode.joined(parent, role.code)
        }
        return code(of: body, role, state: homes.state(entity))
    }

    private func code(of body: Story.Entity, _ role: ActorRoles.Role, state: String?) -> String? {
        guard let state else {
            // A body of a government of which nobody knows which one is hardly one.
            let isPlain = body.provenance.rule == Story.Entity.plainBody
            return role.code == "GOV" && !isPlain ? nil : role.alone.nonEmpty
        }
        if body.kind == .nongovernmental, role.code == "NGO" { return ActorCode.joined("NGO", state) }
        if ActorCode.isInternational(role.code) { return role.code }
        return role.code.isEmpty ? state : ActorCode.joined(state, role.code)
    }

    /// Wings and branches of a movement act under its name.
    private func isPart(_ body: Story.Entity, of parent: String) -> Bool {
        body.kind == .political && ActorCode.groups(parent).count > 1
    }

    /// The code of the larger body, by what the article or the gazetteer says.
    private func parent(of entity: Int, depth: Int) -> String? {
        guard depth < Self.deepest else { return nil }
        if let owner = homes.owners(of: entity).first(where: { homes.isBody($0) }) {
            return code(owner, depth: depth + 1)
        }
        var entry = cast.entryOf[entity].map { homes.gazetteer.entries[$0] }
        var depth = depth
        while let here = entry, depth < Self.deepest {
            entry = homes.gazetteer.parent(of: here).map { homes.gazetteer.entries[$0] }
            if let name = entry?.name, entry?.type == .organisation, let code = roles.code(ofOrganisation: name) {
                return code
            }
            depth += 1
        }
        return nil
    }

    // MARK: Roles

    /// The roles of bodies of a state that are not its government.
    private static let ofStates: Set<String> = ["MIL", "COP", "SPY", "JUD", "LEG", "GOVMIL"]

    private func role(of body: Story.Entity, named name: String) -> ActorRoles.Role {
        if let known = roles.role(.body, name) { return known }
        let base = body.kind.flatMap { roles.role(.organisation, $0.rawValue) } ?? .none
        let special = special(name)
        switch body.kind {
        case .government: return special.map { Self.ofStates.contains($0.code) ? $0 : base } ?? base
        case .intergovernmental, .media, .business: return base
        case .political:
            return special.map { ["REB", "OPP", "UAF", "CRM", "MIL"].contains($0.code) ? $0 : base } ?? base
        case .nongovernmental: return special.map { $0.code == "GOV" || $0.code.isEmpty ? base : $0 } ?? base
        default: return special ?? base
        }
    }

    /// What the words of a name say: the last of those that name a kind of body, *Ministry of Defence* by all.
    private func special(_ name: String) -> ActorRoles.Role? {
        let words = NamePieces.of(name.lowercased())
        let isMinistry = words.contains { ["ministry", "department", "ministries"].contains($0) }
        if isMinistry {
            let isMilitary = words.contains { ["defence", "defense", "war"].contains($0) }
            return roles.role(isMilitary ? .title : .head, isMilitary ? "defence" : "ministry")
        }
        for end in words.indices.reversed() {
            if let role = roles.role(ofDescription: Array(words[...end])), !role.code.isEmpty { return role }
        }
        return nil
    }
}
