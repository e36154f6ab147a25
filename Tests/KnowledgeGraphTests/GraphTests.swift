import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("Graph")
struct GraphTests {
    private func sample() throws -> Graph {
        var graph = Graph()
        try graph.add(Node(id: "state:iran", type: .state, label: "Iran"))
        try graph.add(Node(id: "event:accuse-1", type: .event, label: "condemned"))
        return graph
    }

    @Test("An edge that the ontology does not allow cannot be built")
    func refusesEdge() throws {
        var graph = try sample()
        #expect(throws: GraphError.edgeNotAllowed(.actor, from: .state, to: .event)) {
            try graph.connect("state:iran", .actor, "event:accuse-1")
        }
        #expect(graph.edges.isEmpty)
    }

    @Test("An edge that it allows is built, with an identifier of its own")
    func buildsEdge() throws {
        var graph = try sample()
        try graph.connect("event:accuse-1", .actor, "state:iran")
        try graph.connect("event:accuse-1", .recipient, "state:iran")
        #expect(graph.edges.map(\.id) == ["e1", "e2"])
        #expect(graph.edges.map(\.label) == ["actor", "recipient"])
    }

    @Test("Identifiers are NMTOKENs, each used once")
    func refusesIdentifiers() throws {
        var graph = try sample()
        #expect(throws: GraphError.badIdentifier("state iran")) {
            try graph.add(Node(id: "state iran", type: .state, label: ""))
        }
        #expect(throws: GraphError.duplicateIdentifier("state:iran")) {
            try graph.add(Node(id: "state:iran", type: .state, label: ""))
        }
        #expect(throws: GraphError.unknownNode("state:none")) {
            try graph.connect("event:accuse-1", .actor, "state:none")
        }
    }

    @Test("Attributes belong to their types and have their kinds")
    func refusesAttributes() throws {
        var graph = Graph()
        var attributes = Attributes()
        attributes.set(.iso, "IRN")
        #expect(throws: GraphError.attributeNotAllowed(.iso, on: "Person")) {
            try graph.add(Node(id: "person:x", type: .person, label: "x", attributes: attributes))
        }
        attributes = Attributes()
        attributes.set(.kind, "club")
        #expect(throws: GraphError.badValue(.kind, "club")) {
            try graph.add(Node(id: "organisation:x", type: .organisation, label: "x", attributes: attributes))
        }
        attributes = Attributes()
        attributes[.mentions] = .string("1-2")
        #expect(throws: GraphError.badValue(.mentions, "1-2")) {
            try graph.add(Node(id: "state:x", type: .state, label: "x", attributes: attributes))
        }
    }

    @Test("An edge bears only the attributes of its relation")
    func refusesEdgeAttributes() throws {
        var graph = try sample()
        var attributes = Attributes()
        attributes.set(.title, "President")
        #expect(throws: GraphError.attributeNotAllowed(.title, on: "actor")) {
            try graph.connect("event:accuse-1", .actor, "state:iran", attributes: attributes)
        }
    }

    @Test("Attributes come in the order of the ontology, whatever the order of setting")
    func attributeOrder() {
        var attributes = Attributes()
        attributes.set(.rule, "r")
        attributes.set(.name, "n")
        attributes[.evidence] = .spans([TextSpan(1, 2)])
        attributes.set(.date, "")
        #expect(attributes.map(\.key) == [.name, .evidence, .rule])
    }
}
