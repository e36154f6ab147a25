import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("Merging graphs")
struct GraphMergerTests {
    private func attributes(_ values: [AttributeKey: AttributeValue]) -> Attributes {
        var attributes = Attributes()
        for (key, value) in values { attributes[key] = value }
        return attributes
    }

    /// An article with a state, an official and an event.
    private func graph(
        _ article: String,
        sha: String,
        state: [AttributeKey: AttributeValue] = [:],
        date: String = "2024"
    )
        throws -> Graph
    {
        var graph = Graph()
        try graph.add(
            Node(id: article, type: .article, label: "talks", attributes: attributes([.sha256: .string(sha)]))
        )
        let evidence: [AttributeKey: AttributeValue] = [.evidence: .spans([TextSpan(1, 5)])]
        try graph.add(
            Node(
                id: "state:iran",
                type: .state,
                label: "Iran",
                attributes: attributes(evidence.merging(state) { $1 })
            )
        )
        try graph.add(Node(id: "person:a", type: .official, label: "A"))
        let event = attributes([.date: .string(date), .evidence: .spans([TextSpan(2, 4)])])
        try graph.add(Node(id: "event:1", type: .event, label: "met", attributes: event))
        try graph.connect("event:1", .recipient, "state:iran", attributes: attributes(evidence))
        try graph.connect("event:1", .reportedIn, article)
        let office = attributes([
            .title: .string("envoy"), .status: .string("current"), .evidence: .spans([TextSpan(7, 9)]),
        ])
        try graph.connect("person:a", .holdsOffice, "state:iran", label: "envoy", attributes: office)
        return graph
    }

    private func merge(_ graphs: Graph...) throws -> MergedGraph {
        var merger = GraphMerger()
        for graph in graphs { merger.add(graph) }
        return try merger.finish()
    }

    @Test("A graph merged with itself, or alone, stays as it is")
    func idempotent() throws {
        let graph = try graph("article:a", sha: "1")
        for merged in [try merge(graph), try merge(graph, graph), try merge(graph, graph, graph)] {
            #expect(merged.graph == graph)
            #expect(merged.conflicts.isEmpty)
        }
    }

    @Test("The same thing in two articles is one node with the evidence of both")
    func evidence() throws {
        let merged = try merge(graph("article:a", sha: "1"), graph("article:b", sha: "2")).graph
        let (first, second) = (merged.nodes[3].id, merged.nodes[5].id)
        #expect(merged.nodes.map(\.id) == ["article:a", "state:iran", "person:a", first, "article:b", second])
        #expect(first != second && first.hasPrefix("event:1-") && second.hasPrefix("event:1-"))
        #expect(merged.nodes[1].attributes[.evidence]?.text == "article:a#1-5 article:b#1-5")
        #expect(merged.nodes[5].attributes[.evidence]?.text == "article:b#2-4")
        let offices = merged.edges.filter { $0.type == .holdsOffice }
        #expect(offices.map { $0.attributes[.evidence]?.text } == ["article:a#7-9 article:b#7-9"])
        let recipients = merged.edges.filter { $0.type == .recipient }
        #expect(recipients.map { merged.nodes[$0.source].id } == [first, second])
        #expect(Set(merged.edges.map(\.id)).count == merged.edges.count)
    }

    @Test("Articles of one name and different digests are two")
    func articles() throws {
        let merged = try merge(graph("article:a", sha: "1"), graph("article:a", sha: "2")).graph
        let names = merged.nodes.filter { $0.type == .article }.map(\.id)
        #expect(Set(names).count == 2 && names.allSatisfy { $0.hasPrefix("article:a-") })
        #expect(merged.nodes.filter { $0.type == .event }.count == 2)
        #expect(
            merged.nodes[1].attributes[.evidence]?.text == names.sorted().map { "\($0)#1-5" }.joined(separator: " ")
        )
    }

    @Test("One article under two names is one")
    func digests() throws {
        let merged = try merge(graph("article:a", sha: "1"), graph("article:b", sha: "1")).graph
        #expect(try merged == graph("article:a", sha: "1"))
    }

    @Test("Names become aliases; other differences are kept and told")
    func conflicts() throws {
        let merged = try merge(
            graph("article:a", sha: "1", state: [.name: .string("Iran"), .rule: .string("r")], date: "2024"),
            graph("article:a", sha: "1", state: [.name: .string("Persia")], date: "2025")
        )
        #expect(merged.graph.nodes[1].attributes[.name] == .string("Iran"))
        #expect(merged.graph.nodes[1].attributes[.aliases] == .strings(["Persia"]))
        #expect(merged.conflicts.map(\.description) == ["event:1: date is '2024' and '2025'"])
        let event = merged.graph.nodes[3].attributes
        #expect(event[.date] == .string("2024"))
        #expect(event.foreign == [ForeignAttribute(name: "conflict.date", text: "2025")])
    }

    @Test("Wikidata items tell things apart and join them")
    func wikidata() throws {
        let first = try graph("article:a", sha: "1", state: [.wikidata: .string("Q794")])
        let other = try graph("article:b", sha: "2", state: [.wikidata: .string("Q1")])
        let states = try merge(first, other).graph.nodes.filter { $0.type == .state }.map(\.id)
        #expect(Set(states).count == 2 && states.allSatisfy { $0.hasPrefix("state:iran-") })
        var renamed = Graph()
        try renamed.add(
            Node(
                id: "state:persia",
                type: .state,
                label: "Persia",
                attributes: attributes([.wikidata: .string("Q794")])
            )
        )
        let joined = try merge(first, renamed).graph
        #expect(joined.nodes.filter { $0.type == .state }.map(\.id) == ["state:iran"])
        #expect(joined.nodes[1].attributes[.aliases] == .strings(["Persia"]))
    }

    @Test("Offices held in two ways are two edges, and that is told")
    func offices() throws {
        var second = Graph()
        try second.add(Node(id: "person:a", type: .person, label: "A"))
        try second.add(Node(id: "state:iran", type: .state, label: "Iran"))
        let office = attributes([.title: .string("envoy"), .status: .string("former")])
        try second.connect("person:a", .holdsOffice, "state:iran", label: "envoy", attributes: office)
        let merged = try merge(graph("article:a", sha: "1"), second)
        #expect(merged.graph.edges.filter { $0.type == .holdsOffice }.count == 2)
        #expect(merged.graph.nodes[2].type == .official)
        #expect(merged.conflicts.map(\.attribute) == ["status"])
    }

    @Test("Parallel links of one graph stay apart, and numbers of other tools mean nothing elsewhere")
    func foreign() throws {
        var graph = Graph(), other = Graph()
        try graph.add(Node(id: "0", type: .thing, label: "x"))
        try graph.connect("0", .linkedTo, "0")
        try graph.connect("0", .linkedTo, "0")
        try other.add(Node(id: "0", type: .thing, label: "y"))
        let merged = try merge(graph, graph, other).graph
        #expect(Set(merged.nodes.map(\.id)).count == 2 && merged.nodes.allSatisfy { $0.id.hasPrefix("0-") })
        #expect(merged.edges.count == 2)
    }

    @Test("The order of graphs says nothing")
    func order() throws {
        let graphs = [
            try graph("article:a", sha: "1", state: [.wikidata: .string("Q794"), .name: .string("Iran")]),
            try graph("article:a", sha: "2", state: [.name: .string("Persia")], date: "2023"),
            try graph("article:b", sha: "1", state: [.name: .string("Pars")], date: "2025"),
        ]
        let merged = try merge(graphs[0], graphs[1], graphs[2])
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let other = try merge(graphs[order[0]], graphs[order[1]], graphs[order[2]])
            #expect(other.graph == merged.graph)
            #expect(other.conflicts == merged.conflicts)
        }
    }

    @Test("What is contained already changes nothing")
    func contained() throws {
        let first = try graph("article:a", sha: "1", state: [.aliases: .strings(["Persia"])])
        let second = try graph("article:a", sha: "2", state: [.wikidata: .string("Q1")], date: "2025")
        let third = try graph("article:c", sha: "1", state: [.name: .string("Pars")], date: "2023")
        let merged = try merge(first, second, third).graph
        for part in [first, second, third, merged] {
            #expect(try merge(merged, part).graph == merged)
            #expect(try merge(part, merged).graph == merged)
        }
        #expect(try merge(merge(first, second).graph, third).graph == merged)
    }

    @Test("Things of other tools that share a number stay what they are when merged again")
    func foreignAgain() throws {
        var graph = Graph(), other = Graph()
        try graph.add(Node(id: "0", type: .thing, label: "x"))
        try other.add(Node(id: "0", type: .thing, label: "y"))
        let merged = try merge(graph, other).graph
        #expect(try merge(other, merged, graph).graph == merged)
    }

    @Test("A conflict that comes up for each copy is told once")
    func conflictsOnce() throws {
        let first = try graph("article:a", sha: "1", date: "2024")
        let second = try graph("article:a", sha: "1", date: "2025")
        let merged = try merge(first, second, first, second)
        #expect(merged.conflicts.count == 1)
    }
}
