import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

/// Timelines, actors and levels of detail, on a graph of a few events.
@Suite("Arrangements of drawings")
struct ArrangementTests {
    private let graph: Graph

    init() throws {
        var sketch = GraphSketch()
        try sketch.node("article:a", .article, "Border", [.date: "2024-03-02"])
        for (id, name) in [("state:a", "Aland"), ("state:b", "Beland")] { try sketch.node(id, .state, name) }
        try sketch.node("person:p", .official, "P. Minister")
        try sketch.node("group:g", .group, "protesters")
        try sketch.edge("person:p", .holdsOffice, "state:a", [.title: "minister", .status: "current"])
        let events: [(String, EventType, String?, EventStatus, String, String?)] = [
            ("e1", .accuse, "2024-03-01", .happened, "state:a", "state:b"),
            ("e2", .accuse, "2024-03-02", .happened, "state:a", "state:b"),
            ("e3", .threaten, "2024-03-02", .possible, "person:p", "state:b"),
            ("e4", .assault, "2024-05-20", .denied, "state:b", "state:a"),
            ("e5", .protest, nil, .happened, "group:g", "state:a"),
            ("e6", .statement, "2024-03", .happened, "person:p", nil),
        ]
        for (id, type, date, status, actor, recipient) in events {
            var values: [AttributeKey: SketchValue] = [
                .eventType: .init(.string(type.rawValue)), .status: .init(.string(status.rawValue)),
            ]
            if let date { values[.date] = .init(.string(date)) }
            try sketch.node("event:\(id)", .event, "\(id) happens", values)
            try sketch.edge("event:\(id)", .actor, actor)
            if let recipient { try sketch.edge("event:\(id)", .recipient, recipient) }
        }
        graph = sketch.graph
    }

    private func place(of id: String, _ plan: TimelinePlan) throws -> Point {
        try #require(graph.index(of: id).flatMap { plan.places[$0] })
    }

    @Test("Days stand to scale, long pauses are cut and told, no two events lie over each other")
    func scale() throws {
        let plan = TimelinePlan(graph, .none)
        #expect(plan.columns.map(\.date) == ["2024-03", "2024-03-01", "2024-03-02", "2024-05-20"])
        #expect(plan.columns.map(\.skipped) == [0, 0, 0, 78])
        let steps = zip(plan.columns, plan.columns.dropFirst()).map { ($1.x - $0.x) / TimelinePlan.columnWidth }
        #expect(steps == [1, 1, 4])
        let places = plan.places.values.map { "\($0.x) \($0.y)" }
        #expect(Set(places).count == 6 && plan.places.count == 6)
    }

    @Test("Lanes are actors, types or states; events without a day have their own below")
    func lanes() throws {
        #expect(
            TimelinePlan(graph, .none).lanes.map(\.name) == ["Aland", "P. Minister", "Beland", "no date"]
        )
        #expect(TimelinePlan(graph, .type).lanes.map(\.name).first == "ACCUSE")
        #expect(TimelinePlan(graph, .state).lanes.map(\.name) == ["Aland", "Beland", "no date"])
        let plan = TimelinePlan(graph, .none)
        let undated = try place(of: "event:e5", plan)
        #expect(try place(of: "event:e4", plan).y < undated.y && undated.y < plan.height)
    }

    @Test(
        "What one did to another is added up with its weights; what is only feared counts half, what is denied not at all"
    )
    func sums() throws {
        let rows = ActorTable(graph).rows
        let found = rows.map { row in
            "\(graph.nodes[row.from].label) → \(graph.nodes[row.to].label): \(row.summary()) \(row.weight.signed)"
        }
        #expect(
            found == [
                "Aland → Beland: ACCUSE 2 −4", "P. Minister → Beland: THREATEN −3", "protesters → Aland: PROTEST −6.5",
            ]
        )
        let states = ActorTable(graph, states: true).rows
        #expect(states.map(\.count) == [3, 1] && states[0].weight == -7)
    }

    @Test("Every type of event has a weight from −10 to 10, friendly ones above and hostile ones below 0")
    func weights() {
        #expect(EventType.allCases.allSatisfy { abs($0.weight) <= 10 })
        #expect([EventType.aid, .agree, .consult].allSatisfy { $0.weight > 0 })
        #expect([EventType.assault, .threaten, .accuse].allSatisfy { $0.weight < 0 })
    }

    @Test("Levels of detail leave out what they say, and who took part in nothing else")
    func details() {
        let counts = DrawingLook.Detail.allCases.map { graph.detailed($0).nodes.count }
        #expect(counts == [11, 10, 9, 5])
        let summary = graph.detailed(.summary)
        #expect(summary.edges.map(\.label) == ["ACCUSE × 2", "THREATEN", "PROTEST"])
        #expect(summary.edges[0].attributes.thickness > summary.edges[1].attributes.thickness)
    }

    @Test("An article without a headline is called by its first sentence")
    func titles() throws {
        var sketch = GraphSketch()
        try sketch.node("article:stdin", .article, "stdin")
        var options = WriterOptions()
        options.texts.article = "date 2024-08-05 By Wire\n\nMr. Smith met Ms. Jones in Oslo. They talked.\n"
        #expect(ArticleTitle.text(of: sketch.graph.nodes[0], options.texts) == "Mr. Smith met Ms. Jones in Oslo.")
        #expect(try GraphFormat.html.serialize(sketch.graph, options: options).text.contains("<h1>Mr. Smith met Ms."))
        #expect(ArticleTitle.text(of: sketch.graph.nodes[0], WriterOptions.Texts()) == "stdin")
    }

    @Test("Nodes without a line stand in rows at the end; edges that only hold them are none when it is read again")
    func isolated() throws {
        var sketch = GraphSketch(graph: graph)
        for number in 1...6 { try sketch.node("place:\(number)", .place, "Place \(number)") }
        let text = try GraphFormat.dot.serialize(sketch.graph).text
        #expect(text.components(separatedBy: "style=\"invis\"") == 4)
        #expect(IsolatedRows(sketch.graph).isolated.count == 6)
    }

    @Test(
        "Every arrangement at every level is drawn without a word, with letters of 9 points at least",
        .enabled(if: Tool.dot.isInstalled),
        arguments: DrawingLook.Layout.allCases,
        DrawingLook.Detail.allCases
    )
    func drawn(layout: DrawingLook.Layout, detail: DrawingLook.Detail) throws {
        var options = WriterOptions()
        (options.drawing.layout, options.drawing.detail) = (layout, detail)
        options.texts.article = String(repeating: "words ", count: 60)
        let bytes = try GraphFormat.dot.serialize(graph, options: options).bytes
        let result = try Tool.dot.run(["-Tsvg"], on: bytes)
        #expect(result.status == 0 && result.output.hasPrefix("<?xml"), "\(result.output.prefix(300))")
        let sizes = result.output.split(separator: "font-size=\"").dropFirst().compactMap {
            Double(String($0.prefix { $0 != "\"" }))
        }
        #expect(try #require(sizes.min()) >= 9)
    }
}

extension String {
    /// How many times a text stands between others.
    fileprivate func components(separatedBy mark: String) -> Int { ranges(of: mark).count }
}
