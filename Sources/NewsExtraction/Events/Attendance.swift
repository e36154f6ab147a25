internal import NewsLanguage
internal import NewsOntology

/// Who took part in a meeting, where a sentence lists it: *The meeting was attended by A, B and C*; *Taking part in the
/// meeting were A, B and C*.
struct Attendance {
    let participants: Participants

    private static let openings = WordKind.wordsOfAttendance.words

    func apply(to drafts: inout [EventDraft]) {
        for index in drafts.indices {
            let draft = drafts[index]
            guard draft.trigger.frame.type == .consult, !draft.trigger.frame.isVerb,
                let start = listStart(after: draft.trigger.tokens.upperBound)
            else { continue }
            for mention in TitledList(scan: participants.scan).people(from: start) {
                guard let entity = participants.entity(of: mention) else { continue }
                drafts[index].add(entity, as: .recipient, rule: "attendance")
            }
        }
    }

    /// The word after *… was attended by* or, in a sentence that begins with *Taking part in*, after *were*.
    private func listStart(after end: Int) -> Int? {
        let scan = participants.scan
        let window = end..<min(scan.tokens.count, end + 8)
        if let by = window.first(where: { scan.lower($0) == "by" && scan.lower($0 - 1) == "attended" }) {
            return by + 1
        }
        guard Self.openings.contains(scan.lower(0)) else { return nil }
        return window.first { ["were", "was", "are"].contains(scan.lower($0)) }.map { $0 + 1 }
    }
}
