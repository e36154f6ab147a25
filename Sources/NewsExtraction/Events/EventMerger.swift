internal import KnowledgeGraph
internal import NewsOntology

/// Joins the mentions of one happening: same type, nothing that contradicts, and a reason to think so.
struct EventMerger {
    /// For each person the states and bodies that he or she holds an office in.
    let offices: [Int: Set<Int>]

    /// A happening with the drafts that mention it.
    struct Cluster {
        var drafts: [Int]
        var type: EventType
        var mode: EventMode?
        var stems: Set<String>
        var actors: Set<Int>
        var recipients: Set<Int>
        var date: String?
        var status: EventStatus
        var paragraph: Int
        var isHeadline: Bool
    }

    func clusters(of drafts: [EventDraft]) -> [Cluster] {
        var clusters: [Cluster] = []
        for (index, draft) in drafts.enumerated() {
            if let match = clusters.indices.last(where: { isSame(clusters[$0], draft) }) {
                join(&clusters[match], draft, index)
            } else {
                clusters.append(cluster(draft, index))
            }
        }
        return clusters
    }

    private func cluster(_ draft: EventDraft, _ index: Int) -> Cluster {
        Cluster(
            drafts: [index],
            type: draft.trigger.frame.type,
            mode: draft.trigger.frame.mode,
            stems: [stem(draft)],
            actors: Set(draft.actors.map(\.entity)),
            recipients: Set(draft.recipients.map(\.entity)),
            date: draft.date,
            status: draft.status,
            paragraph: draft.paragraph,
            isHeadline: draft.isHeadline
        )
    }

    private func join(_ cluster: inout Cluster, _ draft: EventDraft, _ index: Int) {
        cluster.drafts.append(index)
        cluster.stems.insert(stem(draft))
        let actors = Set(draft.actors.map(\.entity))
        // A headline names the state for its official; the official is the actor.
        let represented = cluster.isHeadline ? Set(actors.flatMap { offices[$0] ?? [] }) : []
        cluster.actors = cluster.actors.subtracting(represented).union(actors)
        cluster.recipients.formUnion(draft.recipients.map(\.entity))
        cluster.mode = cluster.mode ?? draft.trigger.frame.mode
        cluster.date = cluster.date ?? draft.date
        cluster.paragraph = draft.paragraph
        cluster.isHeadline = cluster.isHeadline && draft.isHeadline
    }

    private func stem(_ draft: EventDraft) -> String { String(draft.lemma.prefix(4)) }

    private func isSame(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        guard cluster.type == draft.trigger.frame.type, agrees(cluster.date, draft.date) else { return false }
        if cluster.type == .statement { return isSameStatement(cluster, draft) }
        let actors = Set(draft.actors.map(\.entity))
        let recipients = Set(draft.recipients.map(\.entity))
        guard agrees(cluster.actors, actors) || isRepresented(cluster, actors), agrees(cluster.recipients, recipients),
            isSameStatus(cluster.status, draft.status)
        else { return false }
        let shared =
            !cluster.actors.isDisjoint(with: actors) || isRepresented(cluster, actors)
            || !cluster.recipients.isDisjoint(with: recipients)
        let sameWord = cluster.stems.contains(stem(draft))
        if draft.trigger.frame.isSpeech, draft.trigger.frame.isVerb {
            return sameWord && shared && (cluster.isHeadline || cluster.paragraph == draft.paragraph)
        }
        if sameWord {
            let isBare = cluster.actors.isEmpty && cluster.recipients.isEmpty
            return shared || cluster.isHeadline && isBare
                || !draft.trigger.frame.isVerb && (draft.isDefinite || actors.isEmpty && recipients.isEmpty)
        }
        return shared
            && (cluster.isHeadline || draft.isDefinite
                || cluster.mode == draft.trigger.frame.mode && cluster.mode != nil)
    }

    /// *US criticizes …* above *Secretary of State Clinton criticized …*
    private func isRepresented(_ cluster: Cluster, _ actors: Set<Int>) -> Bool {
        cluster.isHeadline && actors.contains { !(offices[$0] ?? []).isDisjoint(with: cluster.actors) }
    }

    private func isSameStatement(_ cluster: Cluster, _ draft: EventDraft) -> Bool {
        cluster.paragraph == draft.paragraph && cluster.actors == Set(draft.actors.map(\.entity))
    }

    private func isSameStatus(_ a: EventStatus, _ b: EventStatus) -> Bool {
        a == b || Set([a, b]) == [.happened, .ongoing] || Set([a, b]) == [.planned, .happened]
    }

    private func agrees(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a == b }

    private func agrees(_ a: Set<Int>, _ b: Set<Int>) -> Bool { a.isEmpty || b.isEmpty || !a.isDisjoint(with: b) }
}
