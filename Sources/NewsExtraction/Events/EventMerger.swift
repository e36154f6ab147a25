internal import KnowledgeGraph
internal import NewsOntology

/// Joins the mentions of one happening: same type, nothing that contradicts, and a reason to think so.
struct EventMerger {
    /// For each person the states and bodies that he or she holds an office in.
    let offices: [Int: Set<Int>]
    /// The entities that are unnamed groups, which go by many names.
    let groups: Set<Int>
    /// The entities that are people.
    let people: Set<Int>

    /// A happening with the drafts that mention it.
    struct Cluster {
        var drafts: [Int]
        var type: EventType
        var mode: EventMode?
        var stems: Set<String>
        var actors: Set<Int>
        var recipients: Set<Int>
        var places: Set<Int>
        var date: String?
        var status: EventStatus
        var paragraph: Int
        var sentence: Int
        var isHeadline: Bool
    }

    /// The clusters of drafts, whose numbers are given.
    func clusters(_ groups: [[Int]], of drafts: [EventDraft]) -> [Cluster] {
        groups.compactMap { group in
            guard let first = group.first else { return nil }
            var cluster = cluster(drafts[first], first)
            for index in group.dropFirst() { join(&cluster, drafts[index], index) }
            return cluster
        }
    }

    /// Whether the rules take two drafts for one happening.
    func isSame(_ a: EventDraft, _ b: EventDraft) -> Bool { isSame(cluster(a, 0), b) }

    private func cluster(_ draft: EventDraft, _ index: Int) -> Cluster {
        Cluster(
            drafts: [index],
            type: draft.trigger.frame.type,
            mode: draft.trigger.frame.mode,
            stems: [stem(draft)],
            actors: Set(draft.actors.map(\.entity)),
            recipients: Set(draft.recipients.map(\.entity)),
            places: Set(draft.places.map(\.entity)),
            date: draft.date,
            status: draft.status,
            paragraph: draft.paragraph,
            sentence: draft.trigger.sentence,
            isHeadline: draft.isHeadline
        )
    }

    private func join(_ cluster: inout Cluster, _ draft: EventDraft, _ index: Int) {
        cluster.drafts.append(index)
        // A speech act is of the type of what it does, where one word tells that and another only that somebody spoke.
        if cluster.type == .statement, draft.trigger.frame.isSpeech, draft.trigger.frame.type != .statement {
            (cluster.type, cluster.mode) = (draft.trigger.frame.type, nil)
        }
        cluster.stems.insert(stem(draft))
        let actors = Set(draft.actors.map(\.entity))
        // A headline names the state for its official; the official is the actor.
        let represented = cluster.isHeadline ? Set(actors.flatMap { offices[$0] ?? [] }) : []
        cluster.actors = joined(cluster.actors.subtracting(represented), actors)
        cluster.recipients.formUnion(draft.recipients.map(\.entity))
        cluster.places.formUnion(draft.places.map(\.entity))
        cluster.mode = cluster.mode ?? draft.trigger.frame.mode
        cluster.date = cluster.date ?? draft.date
        cluster.paragraph = draft.paragraph
        cluster.sentence = draft.trigger.sentence
        cluster.isHeadline = cluster.isHeadline && draft.isHeadline
    }

    /// *the participants* beside those who are named says nothing new.
    private func joined(_ a: Set<Int>, _ b: Set<Int>) -> Set<Int> {
        if a.isSubset(of: groups), !b.isSubset(of: groups) { return b }
        if b.isSubset(of: groups), !a.isSubset(of: groups) { return a }
        return a.union(b)
    }

    private func stem(_ draft: EventDraft) -> String { String(draft.lemma.prefix(4)) }

    private func isSame(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        guard cluster.type == draft.trigger.frame.type, agrees(cluster.date, draft.date) else { return false }
        if isBareMention(draft), isNear(cluster, draft) { return true }
        if cluster.type == .statement { return isSameStatement(cluster, draft) }
        guard isSameStatus(cluster.status, draft.status), !isFurtherVisit(cluster, draft) else { return false }
        if cluster.type == .assault, isSameVictim(cluster, draft) { return true }
        if cluster.type == .consult {
            if isOtherMeeting(cluster, draft) { return false }
            if isSameMeeting(cluster, draft) { return true }
        }
        let actors = Set(draft.actors.map(\.entity))
        let recipients = Set(draft.recipients.map(\.entity))
        guard agrees(cluster.actors, actors) || isRepresented(cluster, actors) else { return false }
        let isUnderHeadline = cluster.isHeadline && !draft.trigger.frame.isSpeech && cluster.stems.contains(stem(draft))
        guard agrees(cluster.recipients, recipients) || isUnderHeadline else { return false }
        let shared =
            !cluster.actors.isDisjoint(with: actors) || isRepresented(cluster, actors)
            || !cluster.recipients.isDisjoint(with: recipients)
        let sameWord = cluster.stems.contains(stem(draft))
        if draft.trigger.frame.isSpeech, draft.trigger.frame.isVerb {
            let sameSentence = cluster.sentence == draft.trigger.sentence && draft.trigger.frame.type == .request
            return (sameWord || sameSentence) && shared && (cluster.isHeadline || cluster.paragraph == draft.paragraph)
        }
        if sameWord {
            let isBare = cluster.actors.isEmpty && cluster.recipients.isEmpty
            return shared || cluster.isHeadline && isBare
                || !draft.trigger.frame.isVerb && (draft.isDefinite || actors.isEmpty && recipients.isEmpty)
                || draft.trigger.frame.isVerb && actors.isEmpty && recipients.isSubset(of: groups)
                    && (recipients.isEmpty || cluster.recipients.isEmpty
                        || !recipients.isDisjoint(with: cluster.recipients))
        }
        return shared
            && (cluster.isHeadline || draft.isDefinite
                || cluster.mode == draft.trigger.frame.mode && cluster.mode != nil)
    }

    /// *the fighting*, *the talks*: a noun without anybody who takes part takes up what was told before.
    private func isBareMention(_ draft: EventDraft) -> Bool {
        !draft.trigger.frame.isVerb && draft.actors.isEmpty && draft.recipients.isEmpty
    }

    /// How many paragraphs later a happening is still taken up by a noun alone.
    private static let memory = 2

    private func isNear(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let isVisit = draft.trigger.frame.mode == .visit
        guard draft.paragraph - cluster.paragraph <= Self.memory || cluster.isHeadline else { return false }
        return cluster.type != .consult || isVisit == (cluster.mode == .visit)
    }

    /// *Rice, in Japan, …; she will also travel to China*: a visit elsewhere that is still to come is another one.
    private func isFurtherVisit(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let places = Set(draft.places.map(\.entity))
        return cluster.mode == .visit && draft.trigger.frame.mode == .visit && cluster.status != draft.status
            && !cluster.isHeadline && !places.isEmpty && cluster.places.isDisjoint(with: places)
    }

    /// Nobody is killed twice.
    private func isSameVictim(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let victims = people.intersection(cluster.recipients).intersection(draft.recipients.map(\.entity))
        return !victims.isEmpty && agrees(cluster.actors, Set(draft.actors.map(\.entity)))
    }

    /// A meeting, its headline and *they discussed …*: nobody is named who did not take part, and the two are no visit
    /// on one side only.
    private func isSameMeeting(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let mode = draft.trigger.frame.mode
        guard mode == cluster.mode || mode != .visit && cluster.mode != .visit else { return false }
        let present = cluster.actors.union(cluster.recipients).subtracting(groups)
        let named = Set((draft.actors + draft.recipients).map(\.entity)).subtracting(groups)
        let isNear = cluster.isHeadline || draft.paragraph - cluster.paragraph <= 1
        if named.isEmpty || present.isEmpty {
            guard isNear, mode != .visit, named.isEmpty || cluster.isHeadline else { return false }
            return cluster.stems.contains(stem(draft)) || !draft.actors.isEmpty
        }
        let represented = named.union(named.flatMap { offices[$0] ?? [] })
        let fits =
            named.isSubset(of: present) || present.isSubset(of: named)
            || cluster.isHeadline && !present.isDisjoint(with: represented)
        return fits && isNear
    }

    /// To travel somewhere and to meet somebody there are two things, and so are two meetings with different people.
    private func isOtherMeeting(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let recipients = Set(draft.recipients.map(\.entity))
        let isApart =
            draft.trigger.frame.isVerb && !recipients.isEmpty && !cluster.recipients.isEmpty
            && recipients.isDisjoint(with: cluster.recipients)
        let isVisit = draft.trigger.frame.mode == .visit
        return isApart && (isVisit != (cluster.mode == .visit) || !cluster.isHeadline)
    }

    /// *US criticizes …* above *Secretary of State Clinton criticized …*
    private func isRepresented(_ cluster: Cluster, _ actors: Set<Int>) -> Bool {
        cluster.isHeadline && actors.contains { !(offices[$0] ?? []).isDisjoint(with: cluster.actors) }
    }

    private func isSameStatement(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        let actors = Set(draft.actors.map(\.entity))
        // What the headline says, the first paragraph says again.
        if cluster.isHeadline, !actors.isEmpty { return cluster.actors == actors || isRepresented(cluster, actors) }
        // *Brown's comments* are what he said before.
        if !draft.trigger.frame.isVerb { return cluster.actors == actors }
        return cluster.paragraph == draft.paragraph && cluster.actors == actors
    }

    private func isSameStatus(_ a: EventStatus, _ b: EventStatus) -> Bool {
        a == b || Set([a, b]) == [.happened, .ongoing] || Set([a, b]) == [.planned, .happened]
    }

    private func agrees(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

    /// Unnamed groups on one side say nothing against the other.
    private func agrees(_ a: Set<Int>, _ b: Set<Int>) -> Bool {
        a.isEmpty || b.isEmpty || !a.isDisjoint(with: b) || a.isSubset(of: groups) || b.isSubset(of: groups)
    }
}
