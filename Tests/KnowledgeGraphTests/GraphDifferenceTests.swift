import KnowledgeGraph
import NewsOntology
import Testing

@Suite("Differences of graphs")
struct GraphDifferenceTests {
    private func graph(_ nodes: [(String, NodeType, String)], _ edges: [(String, RelationType, String, String)] = [])
        throws -> Graph
    {
        var graph = Graph()
        for (id, type, label) in nodes { try graph.add(Node(id: id, type: type, label: label)) }
        for (source, type, target, rule) in edges {
            var attributes = Attributes()
            attributes.set(.rule, rule)
            try graph.connect(source, type, target, attributes: attributes)
        }
        return graph
    }

    private let nodes: [(String, NodeType, String)] = [("e", .event, "E"), ("s", .state, "S"), ("p", .person, "P")]

    @Test("Order and identifiers of edges do not count")
    func same() throws {
        let first = try graph(nodes, [("e", .actor, "s", "x"), ("e", .actor, "p", ""), ("e", .actor, "s", "y")])
        let second = try graph(
            nodes.reversed(),
            [("e", .actor, "s", "y"), ("e", .actor, "p", ""), ("e", .actor, "s", "x")]
        )
        #expect(GraphDifference(from: first, to: second).isEmpty)
        #expect(GraphDifference(from: first, to: first).isEmpty)
    }

    @Test("What is gained, lost and changed is told")
    func different() throws {
        let first = try graph(nodes, [("e", .actor, "s", "x"), ("e", .actor, "s", "y"), ("e", .recipient, "p", "")])
        let second = try graph(
            [("e", .event, "E2"), ("s", .state, "S"), ("q", .person, "Q")],
            [("e", .actor, "s", "y"), ("e", .actor, "s", "z"), ("e", .actor, "s", "w"), ("e", .place, "s", "")]
        )
        let difference = GraphDifference(from: first, to: second)
        #expect(
            difference.lost == [
                .node(id: "p", type: "Person", label: "P"),
                .edge(source: "e", type: "recipient", target: "p", label: "recipient"),
            ]
        )
        #expect(
            difference.gained == [
                .node(id: "q", type: "Person", label: "Q"),
                .edge(source: "e", type: "actor", target: "s", label: "actor"),
                .edge(source: "e", type: "place", target: "s", label: "place"),
            ]
        )
        #expect(difference.changed.map(\.attribute) == ["label", "rule"])
        #expect(difference.changed.map(\.before) == ["E", "x"])
        #expect(difference.changed.map(\.after) == ["E2", "z"])
    }

    @Test("An accent spelt in another way is a change")
    func spelling() throws {
        let first = try graph([("p", .person, "é")]), second = try graph([("p", .person, "e\u{301}")])
        #expect(GraphDifference(from: first, to: second).changed.count == 1)
    }
}
