/// How many events there are of what, over time.
public struct EventCounts: Sendable {
    /// Events by type, by status, by month and by the pair of who acts and to whom.
    public private(set) var types: [String: Int] = [:], statuses: [String: Int] = [:]
    /// Events by month, each with its types.
    public private(set) var months: [String: [String: Int]] = [:]
    /// Events by who acts.
    public private(set) var actors: [String: Int] = [:]
    /// Events by who acts and to whom it is done: `Russia → Ukraine`.
    public private(set) var pairs: [String: Int] = [:]
    /// All of them.
    public private(set) var total = 0

    /// Counts nothing.
    public init() {}

    /// Counts the events of a graph.
    public init(_ graph: Graph) {
        for row in EventRow.all(in: graph) {
            add(type: row.type, status: row.status, date: row.orderedBy, actors: row.actors, recipients: row.recipients)
        }
    }

    /// Counts an event.
    public mutating func add(type: String, status: String?, date: String?, actors: [String], recipients: [String]) {
        total += 1
        types[type, default: 0] += 1
        statuses[status ?? "unknown", default: 0] += 1
        months[date.map { String($0.prefix(7)) } ?? "undated", default: [:]][type, default: 0] += 1
        for actor in actors {
            self.actors[actor, default: 0] += 1
            for recipient in recipients { pairs["\(actor) → \(recipient)", default: 0] += 1 }
        }
    }

    /// The names with the largest counts, the largest first, those of one count by name.
    public static func largest(_ counts: [String: Int], _ most: Int) -> [(name: String, count: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { ($0.key, $0.value) }
    }
}
