import FoundationEssentials
import GraphReaders
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@testable import NewsStore

@Suite("A store of articles")
struct StoreTests {
    private static let codec = NewsStore.GraphCodec(
        encode: { (try? GraphFormat.jsonl.serialize($0).bytes) ?? [] },
        decode: { try? GraphFormat.jsonl.read($0, options: ReaderOptions()).graph }
    )

    /// Does something with a store in a folder of its own.
    private func withStore(_ body: (NewsStore, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "news.db").path
        try body(try NewsStore(at: path, makes: true, codec: StoreTests.codec), path)
    }

    /// An article in which a minister meets somebody.
    private func graph(_ name: String, _ minister: String, date: String = "2024-08-05") throws -> Graph {
        var graph = Graph()
        func attributes(_ values: [AttributeKey: String], at start: Int? = nil) -> Attributes {
            var attributes = Attributes()
            for (key, value) in values { attributes.set(key, value) }
            if let start { attributes[.mentions] = .spans([TextSpan(start, start + 4)]) }
            return attributes
        }
        let article = attributes([.sha256: name, .date: date, .path: "\(name).txt", .source: "Wire"])
        try graph.add(Node(id: "article:\(name)", type: .article, label: name, attributes: article))
        let id = "person:\(Identifier.slug(minister))"
        try graph.add(Node(id: id, type: .official, label: minister, attributes: attributes([:], at: 1)))
        let state = attributes([.iso: "RUS", .name: "Russia"], at: 10)
        try graph.add(Node(id: "state:russia", type: .state, label: "Russia", attributes: state))
        try graph.add(Node(id: "person:b", type: .person, label: "Kemal Aydin", attributes: attributes([:], at: 30)))
        let event = attributes(
            [.eventType: "CONSULT", .mode: "meeting", .status: "happened", .date: date, .trigger: "met"],
            at: 20
        )
        try graph.add(Node(id: "event:1", type: .event, label: "met", attributes: event))
        let office = attributes([.title: "Foreign Minister", .status: "current"])
        try graph.connect(id, .holdsOffice, "state:russia", attributes: office)
        try graph.connect("event:1", .actor, id)
        try graph.connect("event:1", .recipient, "person:b")
        try graph.connect("event:1", .reportedIn, "article:\(name)")
        return graph
    }

    private var articles: [Graph] {
        get throws {
            [
                try graph("a", "Sergey Markov"), try graph("b", "Sergei Markov"),
                try graph("c", "Serguei Markov", date: "2024-08-06"),
            ]
        }
    }

    /// The entities and happenings, each as the mentions that are of it.
    private func entities(_ graph: Graph) -> Set<[String]> {
        Set(
            graph.nodes.filter { GraphRecords.types.contains($0.type) }.map { node in
                guard case .spans(let spans)? = node.attributes[.mentions] else { return [] }
                return spans.map(\.description)
            }
        )
    }

    @Test("gives what merging gives, in any order of adding")
    func order() throws {
        let articles = try articles
        var merger = GraphMerger()
        for graph in articles { merger.add(graph) }
        let merged = entities(try merger.finish().graph)
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            try withStore { store, _ in
                for index in order { try store.add(articles[index]) }
                let graph = try store.graph(ofArticles: nil).graph
                #expect(entities(graph) == merged)
                #expect(try store.problems() == [])
            }
        }
        #expect(merged.count == 5)
    }

    @Test("takes an article once, and forgets what is removed")
    func removing() throws {
        try withStore { store, _ in
            let articles = try articles
            for graph in articles { try store.add(graph) }
            let isNew = try store.add(articles[0])
            let removed = [try store.remove("b.txt"), try store.remove("b.txt")]
            #expect(!isNew && removed == [1, 0])
            #expect(try store.problems() == [])
            var merger = GraphMerger()
            merger.add(articles[0])
            merger.add(articles[2])
            let (left, whole) = (try store.graph(ofArticles: nil).graph, try merger.finish().graph)
            #expect(entities(left) == entities(whole))
        }
    }

    @Test("answers questions, and knows names that are cut short or wrong")
    func questions() throws {
        try withStore { store, _ in
            for graph in try articles { try store.add(graph) }
            var filter = GraphFilter()
            filter.actors = ["mark"]
            filter.since = CalendarDate(iso: "2024-08-06")
            let graph = try store.graph(for: filter).graph
            #expect(graph.nodes.count { $0.type == .event } == 1)
            #expect(EventRow.all(in: graph).map(\.actors.count) == [1])
            filter.actors = ["Marko Polo"]
            #expect(throws: QuestionError.self) { try store.graph(for: filter) }
            #expect(try store.eventCounts().types == ["CONSULT": 2])
        }
    }

    @Test("takes officials for whom they act for, as a graph does; also when the first version made it")
    func acting() throws {
        try withStore { store, path in
            let articles = try articles
            for graph in articles { try store.add(graph) }
            var filter = GraphFilter()
            filter.actors = ["Russia"]
            func events(_ graph: Graph) -> Int { graph.nodes.count { $0.type == .event } }
            #expect(events(try filter.apply(to: articles[0])) == 1)
            #expect(events(try store.graph(for: filter).graph) == 2)
            filter.actors = ["Kemal Aydin"]
            #expect(events(try store.graph(for: filter).graph) == 0)
            filter.actors = ["Russia"]
            try store.database.execute("DROP TABLE tie; DROP INDEX mention_id; PRAGMA user_version = 1")
            let again = try NewsStore(at: path, makes: false, codec: StoreTests.codec)
            #expect(events(try again.graph(for: filter).graph) == 2)
        }
    }

    @Test("hears the user's word, and decides anew")
    func user() throws {
        try withStore { store, _ in
            for graph in try articles { try store.add(graph) }
            try store.say(same: "", different: "Sergey Markov | Sergei Markov")
            let persons = try store.graph(ofArticles: nil).graph.nodes.filter { $0.label.hasSuffix("Markov") }
            #expect(persons.count > 1)
            #expect(try store.problems() == [])
        }
    }

    @Test("refuses what is no store, and what a later program made")
    func foreign() throws {
        try withStore { store, path in
            try store.add(try graph("a", "Sergey Markov"))
            try store.database.execute("PRAGMA user_version = 99")
            #expect(throws: StoreError.newer(99)) { try NewsStore(at: path, makes: true, codec: StoreTests.codec) }
            let text = path + ".txt"
            try Data("no database at all, but long enough to be looked at as one".utf8).write(to: URL(filePath: text))
            #expect(throws: StoreError.foreign) { try NewsStore(at: text, makes: true, codec: StoreTests.codec) }
        }
    }

    @Test("has tables that other programs understand")
    func tables() throws {
        try withStore { store, _ in
            for graph in try articles { try store.add(graph) }
            // What the documentation shows for sqlite3 and pandas.
            let sql = """
                SELECT actor.name, recipient.name, count(DISTINCT event.happening)
                FROM event
                JOIN role AS a ON a.article = event.article AND a.event = event.node AND a.relation = 'actor'
                JOIN entity AS actor ON actor.id = a.entity
                JOIN role AS r ON r.article = event.article AND r.event = event.node AND r.relation = 'recipient'
                JOIN entity AS recipient ON recipient.id = r.entity
                GROUP BY 1, 2 ORDER BY 3 DESC
                """
            var rows: [String] = []
            try store.database.rows(sql) { rows.append("\($0.text(0)) \($0.text(1)) \($0.integer(2))") }
            #expect(rows == ["Serguei Markov Kemal Aydin 2"])
        }
    }
}
