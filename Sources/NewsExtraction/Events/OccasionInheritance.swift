internal import KnowledgeGraph
internal import NewsOntology

/// Carries place and day from a meeting, visit or speech to what is said and done there: *In a speech in Abu Dhabi on
/// Sunday, the president urged … He accused …*.
struct OccasionInheritance {
    let cast: Cast

    /// Where and when somebody was last seen to meet or speak.
    private struct Setting {
        var places: [EventDraft.Participant]
        var date: String?
        var paragraph: Int
        var isVisit: Bool
    }

    func carry(into drafts: [EventDraft]) -> [EventDraft] {
        var drafts = drafts
        var settings: [Int: Setting] = [:]
        for index in drafts.indices {
            guard isOccasion(drafts[index]) else { continue }
            if let setting = drafts[index].actors.lazy.compactMap({ settings[$0.entity] }).first {
                inherit(setting, &drafts[index])
            }
            note(drafts[index], &settings)
        }
        return drafts
    }

    /// What has a place and a day of its own: speech acts and meetings, when they happened.
    private func isOccasion(_ draft: EventDraft) -> Bool {
        let frame = draft.trigger.frame
        guard [.happened, .ongoing].contains(draft.status) else { return false }
        return frame.isSpeech || frame.type == .consult || frame.type == .statement
    }

    private func inherit(_ setting: Setting, _ draft: inout EventDraft) {
        let isNear =
            draft.paragraph - setting.paragraph <= (setting.isVisit && draft.trigger.frame.type == .consult ? 100 : 1)
        if draft.places.isEmpty, draft.date == nil || draft.date == setting.date, isNear, !isRemote(draft) {
            for place in setting.places { draft.add(place.entity, as: .place, rule: "setting") }
        }
        if draft.date == nil, draft.status == .happened { draft.date = setting.date }
    }

    private func isRemote(_ draft: EventDraft) -> Bool { draft.trigger.frame.mode == .phone }

    private func note(_ draft: EventDraft, _ settings: inout [Int: Setting]) {
        let places = draft.places.filter { cast.entities[$0.entity].type == .place }
        guard !places.isEmpty || draft.date != nil else { return }
        let isMeeting = draft.trigger.frame.type == .consult
        for participant in draft.actors + (isMeeting ? draft.recipients : []) {
            let old = settings[participant.entity]
            settings[participant.entity] = Setting(
                places: places.isEmpty ? old?.places ?? [] : places,
                date: draft.date ?? old?.date,
                paragraph: draft.paragraph,
                isVisit: places.isEmpty ? old?.isVisit ?? false : draft.trigger.frame.mode == .visit
            )
        }
    }
}
