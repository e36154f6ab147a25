internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// The media that carry what somebody says: *told Reuters*, *in an interview with CNN*, *RIA Novosti quoted X*.
struct Outlets {
    let participants: Participants
    let cast: Cast

    private var tree: Tree { participants.tree }

    func assign(to drafts: inout [EventDraft]) {
        for index in drafts.indices where drafts[index].trigger.frame.isVerb {
            turnQuoting(&drafts[index])
            addOutlets(&drafts[index])
        }
    }

    private func addOutlets(_ draft: inout EventDraft) {
        let isSpeech = draft.trigger.frame.isSpeech
        guard isSpeech || draft.trigger.frame.type == .consult else { return }
        let actors = Set(draft.actors.map(\.entity))
        for outlet in outlets(of: draft.trigger.head) where !actors.contains(outlet) {
            if isSpeech { draft.recipients.removeAll { $0.entity == outlet } }
            draft.sources.removeAll { $0.entity == outlet }
            draft.sources.append(.init(entity: outlet, rule: "outlet"))
        }
    }

    private func isMedium(_ entity: Int) -> Bool { cast.entities[entity].kind == .media }

    /// *told Reuters*, *said to Reuters*, *said in an interview with Reuters*
    private func outlets(of verb: Int) -> [Int] {
        let heads = tree.objects(of: verb) + tree.children(verb, ["obl"])
        let nouns = heads.filter { ["in", "during"].contains(tree.preposition($0)) }
        return participants.entities(of: heads + nouns.flatMap { tree.children($0, ["nmod"]) }).filter(isMedium)
    }

    private static let quoting: Set<String> = ["quote", "cite"]

    /// *RIA Novosti cited X: "…"*: X speaks, and the agency says so.
    private func turnQuoting(_ draft: inout EventDraft) {
        guard Self.quoting.contains(draft.lemma), !tree.isPassive(draft.trigger.head) else { return }
        let media = participants.entities(of: tree.subjects(of: draft.trigger.head)).filter(isMedium)
        let speakers = participants.entities(of: tree.objects(of: draft.trigger.head)).filter { !isMedium($0) }
        guard !media.isEmpty, !speakers.isEmpty else { return }
        draft.actors = speakers.map { .init(entity: $0, rule: "quoted") }
        draft.recipients.removeAll { speakers.contains($0.entity) }
        draft.sources = media.map { .init(entity: $0, rule: "outlet") }
    }
}
