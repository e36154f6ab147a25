internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// Whose minister somebody is: *Colombian President A denied it. His defence minister, B, …*. At the start of a sentence,
/// who has a minister is who holds an office of a state and is the subject before.
struct ServedLeader {
    let subject: Int?
    let offices: [Story.Office]
    let cast: Cast

    private static let ranks: Set<String> = ["minister", "head-of-government"]

    /// The leader whom a possessive means, where the other reading is nobody of the sentence before.
    func leader(_ mention: Mention, _ scan: SentenceScan, insteadOf other: Int) -> Int? {
        guard scan.index > 0, mention.tokens.lowerBound == 0, ["his", "her"].contains(scan.lower(0)),
            let title = scan.titles.first(where: { 1..<3 ~= $0.tokens.lowerBound }), Self.ranks.contains(title.rank),
            let subject, isBefore(subject, scan), !isBefore(other, scan)
        else { return nil }
        return offices.contains { $0.person == subject && cast.entities[$0.body].type == .state } ? subject : nil
    }

    private func isBefore(_ entity: Int, _ scan: SentenceScan) -> Bool {
        cast.entityOf[scan.index - 1].contains(entity)
    }
}
