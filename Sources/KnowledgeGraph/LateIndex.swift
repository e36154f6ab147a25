internal import Synchronization

/// The places of nodes by their identifiers, made when somebody asks for the first one.
///
/// Who reads a graph to write it in another format never asks, and a dictionary of a million identifiers costs as much as
/// reading some ten megabytes. Copies of a graph share it as long as nothing is added to them.
final class LateIndex: Sendable {
    private let places = Mutex<[String: Int]?>(nil)

    /// The place of a node of a graph, or `nil`; all calls have to give the same nodes.
    func index(of id: String, _ nodes: [Node]) -> Int? { all(nodes)[id] }

    /// The places of all nodes.
    func all(_ nodes: [Node]) -> [String: Int] {
        places.withLock { places in
            if let places { return places }
            var made = [String: Int](minimumCapacity: nodes.count)
            for (index, node) in nodes.enumerated() { made[node.id] = index }
            places = made
            return made
        }
    }
}
