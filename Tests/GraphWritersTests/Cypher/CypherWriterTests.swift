import KnowledgeGraph
import NewsOntology
import Testing

@testable import GraphWriters

@Suite("Cypher")
struct CypherWriterTests {
    private func statements(_ graph: Graph) throws -> [String] {
        let text = try GraphFormat.cypher.serialize(graph).text
        return text.split(separator: ";\n").map { $0.filter { $0 != "\n" } }
    }

    @Test("starts with a constraint for each label that nodes are found by")
    func constraints() throws {
        let statements = try statements(SmallSample.graph())
        let constraints = statements.filter { $0.contains("CREATE CONSTRAINT") }
        #expect(constraints.count == 7)
        #expect(
            constraints.contains(
                "CREATE CONSTRAINT newsgraph_person IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE"
            )
        )
        #expect(!constraints.contains { $0.contains(":Official)") })
    }

    @Test("finds an official as the person, and an event under the name of its article")
    func nodes() throws {
        let statements = try statements(SmallSample.graph())
        let official = try #require(statements.first { $0.contains("'person:sergei-shoigu'") })
        #expect(official.contains("MERGE (n:Person {id: row.id})SET n += row.set, n:Official"))
        #expect(official.contains("aliases: ['Shoigu'], mentions: ['article:shoigu-in-tehran#98-111', "))
        #expect(official.contains("n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce("))
        let event = try #require(statements.first { $0.contains("MERGE (n:Event") })
        #expect(event.contains("{id: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', set: {label: "))
        #expect(event.contains("confidence: 0.9"))
    }

    @Test("has a relationship once for each statement, whichever article makes it")
    func edges() throws {
        let statements = try statements(SmallSample.graph())
        let offices = try #require(statements.first { $0.contains("[r:HOLDS_OFFICE") && $0.contains("(b:State") })
        #expect(offices.contains("MERGE (a)-[r:HOLDS_OFFICE {title: row.title, status: row.status}]->(b)"))
        #expect(offices.contains("title: 'defense minister', status: 'former', set: {label: 'holdsOffice', basis: "))
        let actors = try #require(statements.first { $0.contains("[r:ACTOR") })
        #expect(
            actors.contains("MATCH (a:Event {id: row.source}), (b:Person {id: row.target})MERGE (a)-[r:ACTOR]->(b)")
        )
        #expect(actors.contains("{source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'person:"))
    }

    @Test(
        "No text ends its quotes, not even where escapes are read before quotes",
        arguments: [
            ("it's", #"'it\'s'"#), (#"a\"#, #"'a\\'"#), (#"\u0027 x"#, #"'\\' + 'u0027 x'"#),
            (#"\\u0027"#, #"'\\\\' + 'u0027'"#), ("a\nb\tc\r", #"'a\nb\tc\r'"#), (#"\n"#, #"'\\n'"#), ("", "''"),
        ]
    )
    func texts(text: String, expected: String) {
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        var output = TextOutput(&buffer, &warnings)
        output.cypher(text, of: "x")
        output.finish(&buffer, &warnings)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }

    @Test(
        "Names stand in backticks where they have to",
        arguments: [
            ("HOLDS_OFFICE", "HOLDS_OFFICE"), ("a b", "`a b`"), ("3D", "`3D`"), ("a`b", "`a``b`"), ("é", "`é`"),
            ("", "`_`"),
            (#"a\u0060b"#, "`a_u0060b`"),
        ]
    )
    func names(name: String, expected: String) {
        var buffer = OutputBuffer()
        var warnings = WarningCollector()
        var output = TextOutput(&buffer, &warnings)
        output.cypherName(name)
        output.finish(&buffer, &warnings)
        #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
    }

    @Test("keeps what other tools say, under names that clash with none")
    func foreign() throws {
        var graph = Graph()
        var attributes = Attributes()
        attributes.foreign = [
            ForeignAttribute(name: "id", text: "7"), ForeignAttribute(name: "my weight", kind: .double, text: "1e+30"),
            ForeignAttribute(name: "ok", kind: .boolean, text: "1"), ForeignAttribute(name: "n", kind: .int, text: "x"),
        ]
        try graph.add(Node(id: "a", type: .thing, label: "A", attributes: attributes))
        try graph.connect("a", .linkedTo, "a", id: "e7")
        let text = try statements(graph).joined()
        #expect(text.contains("`original.id`: '7', `my weight`: 1e30, ok: true, n: 'x'"))
        #expect(text.contains("MERGE (a)-[r:LINKED_TO {id: row.id}]->(b)SET r += row.set"))
    }

    @Test("makes batches of 500 rows, each of one kind")
    func batches() throws {
        var graph = Graph()
        for number in 0..<1201 {
            let type: NodeType = number % 2 == 0 ? .state : .place
            try graph.add(Node(id: "\(type.idPrefix):n\(number)", type: type, label: "n"))
        }
        let batches = try statements(graph).filter { $0.contains("UNWIND") }
        #expect(batches.map { $0.split(separator: "{id: '").count - 1 } == [500, 101, 500, 100])
    }

    @Test("names events of graphs of several articles after the article of their evidence")
    func merged() throws {
        var merger = GraphMerger()
        merger.add(try SmallSample.graph())
        merger.add(try MapSample.graph())
        let graph = try merger.finish().graph
        let text = try GraphFormat.cypher.serialize(graph).text
        #expect(text.contains("{id: 'article:strikes#event:assault-1'"))
        #expect(!text.contains("'article:shoigu-in-tehran#article:"))
    }
}
