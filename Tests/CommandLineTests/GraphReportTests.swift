import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@testable import newsgraph

@Suite("The graph as text")
struct GraphReportTests {
    private static let sentence = "Russian Foreign Minister Sergey Lavrov visited Iran."
    private static let article = Article(
        name: "talks",
        text: "🇮🇷 " + sentence,
        date: CalendarDate(iso: "2024-08-05"),
        source: "AFP",
        title: "Lavrov in Iran"
    )

    private func attributes(_ texts: [AttributeKey: String]) -> Attributes {
        texts.reduce(into: Attributes()) { $0.set($1.key, $1.value) }
    }

    private func visit(_ id: String, date: String?, at start: Int) -> Node {
        var attributes = attributes([.eventType: "CONSULT", .mode: "visit", .trigger: "visited", .status: "happened"])
        attributes.set(.date, date)
        attributes[.mentions] = .spans([TextSpan(start, start + 7)])
        attributes[.evidence] = .spans([TextSpan(3, 55)])
        return Node(id: id, type: .event, label: "CONSULT", attributes: attributes)
    }

    private func graph() throws(GraphError) -> Graph {
        var graph = Graph()
        var lavrov = attributes([.name: "Sergey Lavrov"])
        lavrov[.aliases] = .strings(["Lavrov", "the minister"])
        try graph.add(Node(id: "person:lavrov", type: .official, label: "Sergey Lavrov", attributes: lavrov))
        try graph.add(Node(id: "state:russia", type: .state, label: "Russia"))
        try graph.add(Node(id: "state:iran", type: .state, label: "Iran"))
        try graph.add(Node(id: "place:tehran", type: .place, label: "Tehran"))
        try graph.add(visit("event:2", date: nil, at: 3))
        try graph.add(visit("event:1", date: "2024-08-04", at: 42))
        let office = attributes([.title: "Foreign Minister", .status: "current"])
        try graph.connect("person:lavrov", .holdsOffice, "state:russia", attributes: office)
        try graph.connect("place:tehran", .locatedIn, "state:iran", attributes: attributes([.basis: "background"]))
        try graph.connect("event:1", .actor, "person:lavrov")
        try graph.connect("event:1", .recipient, "state:iran")
        try graph.connect("event:1", .place, "place:tehran")
        try graph.connect("event:1", .source, "state:iran", attributes: order(2))
        try graph.connect("event:1", .source, "state:russia", attributes: order(1))
        try graph.connect("event:1", .follows, "event:2", attributes: attributes([.cue: "after"]))
        return graph
    }

    private func order(_ number: Int) -> Attributes {
        var attributes = Attributes()
        attributes[.order] = .integer(number)
        return attributes
    }

    private func report(width: Int = 80, colour: Bool = false) throws -> String {
        GraphReport(of: try graph(), article: GraphReportTests.article, width: width, colour: colour).text
    }

    @Test("tells entities, offices, links and a timeline with its sentences")
    func whole() throws {
        let expected = """
            Lavrov in Iran
            AFP, 2024-08-05

            States (2)
              Russia
              Iran

            Officials (1)
              Sergey Lavrov (Lavrov, the minister)

            Places (1)
              Tehran

            Offices (1)
              Sergey Lavrov — Foreign Minister, Russia (current)

            Links (1)
              Tehran lies in Iran (background)

            Timeline (2)
              2024-08-04  CONSULT visit “visited” happened
                          Sergey Lavrov → Iran, in Tehran
                          after CONSULT; according to Russia, Iran
                          | Russian Foreign Minister Sergey Lavrov visited Iran.

              undated     CONSULT visit “visited” happened
                          | Russian Foreign Minister Sergey Lavrov visited Iran.

            """
        #expect(try report() == expected)
    }

    @Test("keeps to the width of the terminal")
    func width() throws {
        #expect(try report(width: 50).split(separator: "\n").allSatisfy { $0.count <= 50 })
    }

    @Test("bears colours only when they are wanted")
    func colours() throws {
        #expect(try report(colour: true).contains("\u{1B}[32mhappened\u{1B}[0m"))
        #expect(try !report().contains("\u{1B}"))
    }

    @Test("of an empty graph is its heading")
    func empty() {
        let report = GraphReport(of: Graph(), article: GraphReportTests.article, width: 80, colour: false)
        #expect(report.text == "Lavrov in Iran\nAFP, 2024-08-05\n")
    }
}
