import KnowledgeGraph
import NewsOntology
import NewsText

/// A graph with a hostile text wherever a text can stand.
enum HostileGraph {
    static func make(_ hostile: HostileText) throws -> Graph {
        var sketch = GraphSketch()
        let text = SketchValue(.string(hostile.text))
        try sketch.node(
            "event:hostile",
            .event,
            hostile.text,
            [.name: text, .date: text, .quote: text, .trigger: text, .rule: text, .aliases: [hostile.text, "plain"]]
        )
        try sketch.node("person:hostile", .person, hostile.text, [.wikidata: text])
        try sketch.node("state:hostile", .state, hostile.text, [.iso: text])
        try sketch.node(
            "article:hostile",
            .article,
            hostile.text,
            [.title: text, .url: text, .date: text, .path: text]
        )
        try sketch.edge("event:hostile", .actor, "person:hostile", [.rule: text])
        try sketch.edge("person:hostile", .holdsOffice, "state:hostile", [.title: text, .status: text])
        return sketch.graph
    }
}
