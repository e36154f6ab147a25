import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("Building a graph from a story")
struct GraphBuilderTests {
    private let provenance = Story.Provenance(evidence: [TextSpan(10, 40)], rule: "test")

    private func story() -> Story {
        var story = Story()
        var iran = Story.Entity(type: .state, name: "Iran", provenance: provenance)
        iran.iso = "IRN"
        iran.aliases = ["Iranian", "Tehran"]
        iran.mentions = [TextSpan(10, 14), TextSpan(20, 27)]
        let lavrov = Story.Entity(type: .person, name: "Sergey Lavrov", provenance: provenance)
        let other = Story.Entity(type: .person, name: "Robert Berger", provenance: provenance)
        story.entities = [iran, lavrov, other]
        story.offices = [
            Story.Office(person: 1, title: "envoy", body: 0, status: .acting, provenance: provenance)
        ]
        var event = Story.Event(
            type: .accuse,
            trigger: "condemned",
            mention: TextSpan(30, 39),
            status: .happened,
            provenance: provenance
        )
        event.date = "2024-08-01"
        event.actors = [.init(entity: 1, provenance: provenance)]
        event.recipients = [.init(entity: 0, provenance: provenance)]
        event.sources = [.init(entity: 2, provenance: provenance), .init(entity: 0, provenance: provenance)]
        story.events = [event, event]
        story.events[1].follows = [.init(event: 0, cue: "after")]
        return story
    }

    private func graph() throws -> Graph {
        try GraphBuilder().graph(of: story(), from: ArticleRecord(name: "talks"))
    }

    @Test("gives readable identifiers, numbered where they meet")
    func identifiers() throws {
        #expect(
            try graph().nodes.map(\.id) == [
                "article:talks", "state:iran", "person:sergey-lavrov", "person:robert-berger",
                "event:2024-08-01-accuse-1", "event:2024-08-01-accuse-2",
            ]
        )
    }

    @Test("makes officials of those who hold an office, and of nobody else")
    func officials() throws {
        let graph = try graph()
        #expect(graph.nodes[2].type == .official)
        #expect(graph.nodes[3].type == .person)
    }

    @Test("says on everything where it comes from")
    func provenanceEverywhere() throws {
        let graph = try graph()
        for node in graph.nodes where node.type != .article {
            #expect(node.attributes[.evidence] == .spans([TextSpan(10, 40)]), "\(node.id)")
            #expect(node.attributes[.basis] == .string("text"))
            #expect(node.attributes[.rule] == .string("test"))
            #expect(!node.label.isEmpty)
        }
        for edge in graph.edges {
            #expect(edge.attributes[.evidence] == .spans([TextSpan(10, 40)]), "\(edge.id)")
            #expect(edge.attributes[.rule] == .string("test"))
            #expect(!edge.label.isEmpty)
        }
    }

    @Test("orders sources from the nearest to the claim")
    func sourceOrder() throws {
        let graph = try graph()
        let sources = graph.edges.filter { $0.type == .source && graph.nodes[$0.source].id.hasSuffix("-1") }
        #expect(sources.map { $0.attributes[.order] } == [.integer(1), .integer(2)])
        #expect(sources.map { graph.nodes[$0.target].id } == ["person:robert-berger", "state:iran"])
    }

    @Test("keeps sequence, office and report")
    func otherEdges() throws {
        let graph = try graph()
        let office = graph.edges.first { $0.type == .holdsOffice }
        #expect(office?.label == "envoy")
        #expect(office?.attributes[.status] == .string("acting"))
        #expect(graph.edges.first { $0.type == .follows }?.attributes[.cue] == .string("after"))
        #expect(graph.edges.count { $0.type == .reportedIn } == 2)
    }
}
