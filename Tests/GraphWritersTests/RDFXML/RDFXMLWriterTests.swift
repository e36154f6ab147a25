import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

@Suite("RDF/XML")
struct RDFXMLWriterTests {
    @Test("Two offices in one state are one triple and two statements")
    func statements() throws {
        let content = try XMLContent(GraphFormat.rdfxml.serialize(SmallSample.graph()).bytes)
        let resources = try #require(content.attributes["rdf:resource"])
        let holdsOffice = Term(.ng, RelationType.holdsOffice.rawValue).iri
        #expect(resources.filter { $0 == holdsOffice }.count == 3)
        #expect(resources.filter { $0 == "https://w3id.org/newsgraph/id/state:russia" }.count == 8)
    }

    @Test("An actor that is recipient too takes part once")
    func superProperty() throws {
        var sketch = GraphSketch()
        try sketch.node("event:a", .event, "a")
        try sketch.node("state:b", .state, "b")
        try sketch.edge("event:a", .actor, "state:b")
        try sketch.edge("event:a", .recipient, "state:b")
        let text = try GraphFormat.rdfxml.serialize(sketch.graph).text
        #expect(text.split(separator: "<sem:hasActor ").count == 2)
    }

    @Test("Stretches of text that belong to no article known are told")
    func spansWithoutArticle() throws {
        var sketch = GraphSketch()
        try sketch.node("state:b", .state, "b", [.mentions: .at((1, 2), (3, 4))])
        let warnings = try GraphFormat.rdfxml.serialize(sketch.graph).warnings
        #expect(warnings.map(\.code) == [.spansWithoutArticle] && warnings.map(\.count) == [2])
    }

    @Test("Graphs of two articles share states, and neither events, groups nor statements")
    func twoArticles() throws {
        let names = try ["article:a", "article:b"].map { article in
            var sketch = GraphSketch()
            try sketch.node(article, .article, article)
            try sketch.node("event:consult-1", .event, "talks")
            try sketch.node("group:officials", .group, "officials")
            try sketch.node("state:iran", .state, "Iran")
            try sketch.edge("event:consult-1", .actor, "state:iran")
            let content = try XMLContent(GraphFormat.rdfxml.serialize(sketch.graph).bytes)
            return Set(try #require(content.attributes["rdf:about"]))
        }
        let shared = ["https://w3id.org/newsgraph/ontology", "https://w3id.org/newsgraph/id/state:iran"]
        #expect(names[0].intersection(names[1]) == Set(shared))
        #expect(names[0].contains("https://w3id.org/newsgraph/id/article:a#event:consult-1"))
    }
}
