import KnowledgeGraph
import NewsOntology
import NewsText
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

    private func graph(_ attributes: Attributes, onEdge: Attributes = Attributes()) throws -> Graph {
        var graph = Graph()
        try graph.add(Node(id: "e", type: .event, label: "E", attributes: attributes))
        try graph.add(Node(id: "p", type: .official, label: "P"))
        try graph.connect("e", .actor, "p", attributes: onEdge)
        return graph
    }

    @Test("Lists are sets: neither order nor repetition counts")
    func lists() throws {
        var first = Attributes(), second = Attributes()
        first[.evidence] = .spans([TextSpan(5, 9), TextSpan(1, 3)])
        second[.evidence] = .spans([TextSpan(1, 3), TextSpan(5, 9), TextSpan(1, 3)])
        first.set(.rule, "x|y")
        second.set(.rule, "y|x")
        var node = first, other = second
        node[.aliases] = .strings(["b", "a"])
        other[.aliases] = .strings(["a", "b"])
        node[.mentions] = .spans([TextSpan(5, 9), TextSpan(1, 3)])
        other[.mentions] = .spans([TextSpan(1, 3), TextSpan(5, 9)])
        #expect(try GraphDifference(from: graph(node, onEdge: first), to: graph(other, onEdge: second)).isEmpty)
        other[.aliases] = .strings(["a", "c"])
        let difference = try GraphDifference(from: graph(node, onEdge: first), to: graph(other, onEdge: second))
        #expect(difference.changed.map(\.attribute) == ["aliases"])
    }

    @Test("What is there for those who draw is no fact")
    func drawing() throws {
        var node = Attributes(), edge = Attributes()
        node.foreign = [
            ForeignAttribute(name: "r", kind: .long, text: "47"),
            ForeignAttribute(name: "x", kind: .double, text: "-9.0"),
            ForeignAttribute(name: "size", kind: .double, text: "2e1"),
            ForeignAttribute(name: "labels", text: ":Event"),
        ]
        edge.foreign = [
            ForeignAttribute(name: "weight", kind: .double, text: "1.0"),
            ForeignAttribute(name: "interaction", text: "actor"), ForeignAttribute(name: "relationship", text: "ACTOR"),
            ForeignAttribute(name: "name", text: "e (actor) p"),
        ]
        #expect(try GraphDifference(from: graph(node, onEdge: edge), to: graph(Attributes())).isEmpty)
        for fact in [
            ForeignAttribute(name: "weight", kind: .double, text: "4.5"), ForeignAttribute(name: "name", text: "pays"),
            ForeignAttribute(name: "interaction", text: "binds"), ForeignAttribute(name: "size", text: "47"),
        ] {
            edge.foreign = [fact]
            #expect(try GraphDifference(from: graph(node, onEdge: edge), to: graph(node)).changed.count == 1)
        }
    }

    @Test("Numbers are equal however tools spell them")
    func numbers() throws {
        var first = Attributes(), second = Attributes()
        first.foreign = [ForeignAttribute(name: "n", kind: .int, text: "20")]
        second.foreign = [ForeignAttribute(name: "n", kind: .double, text: "20.0")]
        #expect(try GraphDifference(from: graph(first), to: graph(second)).isEmpty)
        second.foreign = [ForeignAttribute(name: "n", kind: .string, text: "20.00")]
        #expect(try GraphDifference(from: graph(first), to: graph(second)).changed.map(\.after) == ["20.00"])
    }

    @Test(
        "A value is the same in a format that has no types",
        arguments: [
            (ForeignAttribute.Kind.int, "7", "7", true), (.double, "7.0", "7", true), (.boolean, "1", "true", true),
            (.boolean, "True", "true", true), (.long, "9007199254740993", "9007199254740992", false),
            (.string, "7.0", "7", false), (.double, "2.50", "2.5", true), (.int, "1", "true", false),
        ]
    )
    func kinds(_ kind: ForeignAttribute.Kind, _ text: String, _ other: String, _ isSame: Bool) throws {
        let graphs = try [
            ForeignAttribute(name: "a", kind: kind, text: text), ForeignAttribute(name: "a", text: other),
        ]
        .map { attribute in
            var attributes = Attributes(), graph = Graph()
            attributes.foreign = [attribute]
            try graph.add(Node(id: "n", type: .thing, label: "N", attributes: attributes))
            return graph
        }
        #expect(GraphDifference(from: graphs[0], to: graphs[1]).isEmpty == isSame)
    }
}
