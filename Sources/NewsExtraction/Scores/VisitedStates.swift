internal import KnowledgeGraph
internal import NewsOntology

/// *arrived in Tehran*: who goes to the capital of another state visits that state, where nobody else is named.
struct VisitedStates {
    let cast: Cast
    /// The states of the capitals that the article names.
    let capitals: [Int: Int]
    /// For each person the states and bodies whose offices he holds.
    let representation: [Int: Set<Int>]

    /// Adds the states; groups are the drafts of each happening.
    func fill(_ groups: [[Int]], _ drafts: inout [EventDraft]) {
        for group in groups {
            let members = group.map { drafts[$0] }
            let visits = group.filter { drafts[$0].trigger.frame.mode == .visit && !drafts[$0].places.isEmpty }
            guard !visits.isEmpty, members.flatMap(\.recipients).allSatisfy({ type($0.entity) == .state }) else {
                continue
            }
            let visitors = members.flatMap { $0.actors.map(\.entity) }
            for index in visits {
                for state in drafts[index].places.compactMap({ capitals[$0.entity] })
                where !visitors.isEmpty && !visitors.contains(where: { isAtHome($0, in: state) }) {
                    drafts[index].add(state, as: .recipient, rule: "visited-capital")
                }
            }
        }
    }

    private func type(_ entity: Int) -> NodeType { cast.entities[entity].type }

    private func isAtHome(_ visitor: Int, in state: Int) -> Bool {
        if visitor == state || representation[visitor]?.contains(state) ?? false { return true }
        guard let home = cast.entities[visitor].code, let code = cast.entities[state].code, !code.isEmpty else {
            return false
        }
        return home.hasPrefix(code)
    }
}
