internal import KnowledgeGraph
internal import NewsOntology

/// Who did what to whom, how often: the events of a graph added up for each pair of those who take part in them.
///
/// Who meets or agrees with others without one of them being the recipient counts as acting on each that is named later.
/// Denied events are left out.
struct ActorTable {
    /// What one did to another.
    struct Row {
        /// Indices into the nodes of the graph.
        let from, to: Int
        /// How often each type, in the order in which they came.
        private(set) var kinds: [(type: EventType, count: Int)] = []
        /// The sum of the weights of all.
        private(set) var weight = 0.0

        var count: Int { kinds.reduce(0) { $0 + $1.count } }

        fileprivate mutating func add(_ type: EventType, _ share: Double) {
            weight += type.weight * share
            if let place = kinds.firstIndex(where: { $0.type == type }) {
                kinds[place].count += 1
            } else {
                kinds.append((type, 1))
            }
        }

        /// The types, the most frequent first: `ACCUSE 2, THREATEN`.
        func summary(most: Int = 3) -> String {
            let sorted = kinds.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }
            let parts = sorted.prefix(most).map { _, kind in
                kind.count == 1 ? kind.type.rawValue : "\(kind.type.rawValue) \(kind.count)"
            }
            return parts.joined(separator: ", ") + (kinds.count > most ? ", …" : "")
        }
    }

    private(set) var rows: [Row] = []

    /// - Parameters:
    ///   - graph: the graph.
    ///   - states: whether people, bodies and places count as the state that they belong to.
    init(_ graph: Graph, states: Bool = false) {
        let owners = states ? StateOwners(graph).owners : []
        var roles: [Int: (actors: [Int], recipients: [Int])] = [:]
        for edge in graph.edges where edge.type == .actor || edge.type == .recipient {
            let who = (states ? owners[edge.target] : nil) ?? edge.target
            if edge.type == .actor {
                roles[edge.source, default: ([], [])].actors.append(who)
            } else {
                roles[edge.source, default: ([], [])].recipients.append(who)
            }
        }
        var places: [[Int]: Int] = [:]
        for event in roles.keys.sorted() {
            guard let (actors, recipients) = roles[event] else { continue }
            add(graph.nodes[event], ActorTable.pairs(actors, recipients), &places)
        }
    }

    private static func pairs(_ actors: [Int], _ recipients: [Int]) -> [[Int]] {
        guard recipients.isEmpty else { return actors.flatMap { actor in recipients.map { [actor, $0] } } }
        return actors.indices.flatMap { first in actors[(first + 1)...].map { [actors[first], $0] } }
    }

    private mutating func add(_ event: Node, _ pairs: [[Int]], _ places: inout [[Int]: Int]) {
        let share = (event.attributes.eventStatus ?? .happened).share
        guard share > 0, let type = event.attributes[.eventType].flatMap({ EventType(rawValue: $0.text) }) else {
            return
        }
        for pair in pairs where pair[0] != pair[1] {
            let place = places[pair] ?? rows.count
            if place == rows.count {
                places[pair] = place
                rows.append(Row(from: pair[0], to: pair[1]))
            }
            rows[place].add(type, share)
        }
    }
}

extension Double {
    /// `+3.5`, `−6`, `0`: with a sign, to one place.
    var signed: String {
        let tenths = Int((self * 10).rounded())
        let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : ""
        let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
        return sign + String(whole) + (part == 0 ? "" : ".\(part)")
    }
}
