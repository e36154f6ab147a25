internal import NewsOntology

/// What reports of one happening have in common, as tokens that join them.
struct EventTokens {
    private let facts: EventFacts

    init(_ facts: EventFacts) { self.facts = facts }

    /// What joins the event to reports of it in other articles; nothing without a day.
    var joining: [IdentityToken] {
        guard let day = facts.day, facts.type != .statement else { return [] }
        let status = facts.isReal ? "real" : facts.status.rawValue
        return pairs.map { IdentityToken(.sameHappening, facts.type.rawValue, status, "\(day)", $0[0], $0[1]) }
            + single.map { IdentityToken(.samePlaceAndDay, facts.type.rawValue, status, "\(day)", $0) }
    }

    /// What joins an event that is to come to the one that comes true, and a denial to what it denies: what is done, by whom
    /// and to whom, on no day, and each of those on its day.
    var clues: [UInt64] {
        guard facts.type != .statement else { return [] }
        let deed = facts.type.rawValue
        var clues = pairs.map { IdentityToken(.sameHappening, "clue", deed, $0[0], $0[1]).key }
        if let day = facts.day {
            clues += facts.keys.map { IdentityToken(.sameHappening, "clue", deed, "\(day)", $0).key }
        }
        return Array(Set(clues)).sorted()
    }

    /// What a denial names, or what somebody may deny: one who takes part in a deed of a kind.
    var claims: [UInt64] {
        guard facts.type != .statement else { return [] }
        return facts.keys.map { IdentityToken(.sameHappening, "claim", facts.type.rawValue, facts.mode ?? "", $0).key }
    }

    /// All that takes part, two by two, as far as two say more than one.
    private var pairs: [[String]] {
        let isMutual = EventTokens.mutual.contains(facts.type)
        let (actor, recipient) = isMutual ? ("s:", "s:") : ("a:", "r:")
        let states = Set(facts.actors.map { actor + $0 } + facts.recipients.map { recipient + $0 }).sorted()
        let all = facts.keys.prefix(12) + states.prefix(6)
        var pairs: [[String]] = []
        for (index, one) in all.enumerated() {
            for other in all[(all.startIndex + index + 1)...] {
                let pair = [one, other].sorted()
                guard says(pair) else { continue }
                // Who is in a country visits it, meets somebody there or calls: these are three.
                let isBroad = isMutual && pair.contains { $0.hasPrefix("s:") }
                pairs.append(isBroad ? [pair[0], pair[1] + " " + (facts.mode ?? "")] : pair)
            }
        }
        return pairs
    }

    private func says(_ pair: [String]) -> Bool {
        let states = pair.filter { !EventTokens.own.contains(String($0.prefix(2))) }
        // Two states do much to each other on one day; what is done once a day at most is one happening.
        if states.count == 2 {
            return EventTokens.rare.contains(facts.type) && states[0].prefix(2) != states[1].prefix(2)
        }
        guard let state = states.first, let own = pair.first(where: { $0 != state }) else { return true }
        if own.hasPrefix("l:"), state.hasPrefix("a:") || state.hasPrefix("r:") { return true }
        return !facts.idle.contains([own, "s:" + state.dropFirst(2)].sorted())
    }

    /// What is enough alone: who takes an office, what is blown up in a town, where people march.
    private var single: [String] {
        switch facts.type {
        case .appoint: facts.keys.filter { $0.hasPrefix("p:") }.map { "\($0) \(facts.mode == "leave")" }
        case .protest: facts.keys.filter { $0.hasPrefix("l:") }
        case .assault where EventTokens.single.contains(facts.mode ?? ""):
            facts.keys.filter { $0.hasPrefix("l:") }.map { "\($0) \(facts.mode ?? "")" }
        default: []
        }
    }

    private static let own: Set<String> = ["p:", "o:", "l:", "g:"]
    static let mutual: Set<EventType> = [.consult, .agree, .cooperate]
    private static let rare: Set<EventType> = [.sanction, .aid, .retreat, .mobilize]
    private static let single = Set([EventMode.bombing, .shooting, .assassination, .abduction].map(\.rawValue))
}
