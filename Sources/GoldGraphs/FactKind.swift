/// The kinds of facts that the scorer of the gold graphs counts, in the order of its table.
package enum FactKind: String, CaseIterable, Sendable {
    case entity, office, link, event, actors, recipients, places, date, status, sources
}
