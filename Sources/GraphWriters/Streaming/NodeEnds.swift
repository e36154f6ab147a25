internal import CNewsgraphText
internal import KnowledgeGraph
internal import NewsOntology

/// A node as the end of an edge.
struct EdgeEnd {
    /// The identifier, UTF-8.
    let id: UnsafeBufferPointer<UInt8>
    let type: NodeType
    /// Whether the event happened, for writers that ask for it; `nil` for other nodes.
    let status: EventStatus?
    private let node: UnsafePointer<Node>

    @inline(__always)
    init(_ id: UnsafeBufferPointer<UInt8>, _ type: NodeType, _ status: EventStatus?, _ node: UnsafePointer<Node>) {
        (self.id, self.type, self.status, self.node) = (id, type, status, node)
    }

    /// The identifier as a text of its own.
    var name: String { String(decoding: id, as: UTF8.self) }

    /// What the node says; it lies elsewhere in memory, and who needs only the identifier had better not ask.
    var content: Node { node.pointee }

    /// Calls a function with a node as an end.
    static func with<Result>(
        _ node: UnsafePointer<Node>,
        asksForStatus: Bool,
        _ body: (EdgeEnd) -> Result
    ) -> Result {
        var id = node.pointee.id
        let status = asksForStatus ? node.pointee.statusOfEvent : nil
        return id.withUTF8 { body(EdgeEnd($0, node.pointee.type, status, node)) }
    }
}

/// What edges need of the nodes that they join, packed close together.
///
/// The ends of an edge lie anywhere in a graph. In one that is larger than the processor's cache every edge would wait for
/// memory, and a graph of ten times the size cost 14 times as much. Identifiers side by side take a thirtieth of the room
/// of the graph, and are asked for some edges before they are written.
struct NodeEnds: ~Copyable {
    private struct Row {
        let start: Int
        let count: Int32
        let type: NodeType
        let status: EventStatus?
    }

    private let nodes: UnsafePointer<Node>
    private let rows: UnsafeMutableBufferPointer<Row>
    private let text: UnsafeMutableBufferPointer<UInt8>

    /// The ends of a graph's edges; the nodes have to stay where they are.
    init(_ nodes: UnsafeBufferPointer<Node>, first: UnsafePointer<Node>, asksForStatus: Bool = false) {
        self.nodes = first
        rows = .allocate(capacity: nodes.count)
        text = .allocate(capacity: nodes.indices.reduce(0) { $0 + nodes[$1].id.utf8.count })
        var start = 0
        for index in nodes.indices {
            let count = nodes[index].id.utf8.count
            _ = text[start...].initialize(from: nodes[index].id.utf8)
            let status = asksForStatus ? nodes[index].statusOfEvent : nil
            rows.initializeElement(
                at: index,
                to: Row(start: start, count: Int32(count), type: nodes[index].type, status: status)
            )
            start += count
        }
    }

    deinit {
        rows.deallocate()
        text.deallocate()
    }

    /// The node at an index of the graph.
    @inline(__always)
    subscript(index: Int) -> EdgeEnd {
        let row = rows[index]
        let id = UnsafeBufferPointer(start: text.baseAddress.map { $0 + row.start }, count: Int(row.count))
        return EdgeEnd(id, row.type, row.status, nodes + index)
    }

    /// How many edges ahead a row is asked for; the identifier that it points to follows half as far ahead.
    private static let distance = 32

    /// Asks for what the edges after one need.
    ///
    /// - Parameters:
    ///   - index: the edge that is written now.
    ///   - count: how many edges there are.
    ///   - end: the index of a node that an edge joins.
    @inline(__always)
    func ask(after index: Int, of count: Int, _ end: (Int) -> Int) {
        let (far, near) = (index + NodeEnds.distance, index + NodeEnds.distance / 2)
        guard let row = rows.baseAddress, let text = text.baseAddress else { return }
        if far < count { newsgraph_prefetch(row + end(far)) }
        if near < count { newsgraph_prefetch(text + rows[end(near)].start) }
    }

    /// Asks for both ends of the edges after one.
    @inline(__always)
    func ask(after index: Int, in edges: UnsafeBufferPointer<Edge>) {
        ask(after: index, of: edges.count) { edges[$0].source }
        ask(after: index, of: edges.count) { edges[$0].target }
    }
}

extension Node {
    /// Whether an event happened; `nil` for other nodes.
    var statusOfEvent: EventStatus? { type == .event ? attributes.eventStatus : nil }
}
