import KnowledgeGraph
import NewsOntology

/// A strike in two towns, talks in a building that no map has, and a rally at a place that is not on the Earth.
enum MapSample {
    static let text = "Missiles hit Kyiv and Lviv on Monday. Talks go on."

    static func graph() throws -> Graph {
        var sketch = GraphSketch()
        try sketch.node(
            "article:strikes",
            .article,
            "Strikes & talks",
            [.title: "Strikes & talks", .source: "The Wire", .date: "2024-08-05", .url: "https://wire.example/1"]
        )
        try sketch.node("state:ukraine", .state, "Ukraine", [.name: "Ukraine", .iso: "UKR"])
        try sketch.node("state:russia", .state, "Russia", [.name: "Russia", .iso: "RUS", .code: "RUSGOV"])
        try addPlaces(to: &sketch)
        try addEvents(to: &sketch)
        return sketch.graph
    }

    private static func addPlaces(to sketch: inout GraphSketch) throws {
        let kyiv: [AttributeKey: SketchValue] = [
            .name: "Kyiv", .latitude: 50.45, .longitude: 30.5238, .geonames: "703448", .wikidata: "Q1899",
        ]
        try sketch.node("place:kyiv", .place, "Kyiv", kyiv)
        try sketch.node("place:lviv", .place, "Lviv", [.name: "Lviv", .latitude: 49.83826, .longitude: 24.02324])
        try sketch.node("place:palace", .place, "the palace", [.name: "the palace"])
        try sketch.node("place:nowhere", .place, "Nowhere", [.name: "Nowhere", .latitude: 91.0, .longitude: 10.0])
        for place in ["place:kyiv", "place:lviv"] { try sketch.edge(place, .locatedIn, "state:ukraine") }
    }

    private static func addEvents(to sketch: inout GraphSketch) throws {
        try sketch.node(
            "event:assault-1",
            .event,
            "Russia strikes Kyiv & Lviv",
            [
                .eventType: "ASSAULT", .mode: "airstrike", .cameo: "195", .date: "2024-08-05", .status: "happened",
                .killed: "27-", .evidence: .at((0, 37)), .confidence: 0.875,
            ]
        )
        try sketch.node(
            "event:consult-1",
            .event,
            "Talks go on",
            [.eventType: "CONSULT", .date: "2024-08", .status: "ongoing", .evidence: .at((38, 50))]
        )
        try sketch.node("event:protest-1", .event, "Rally", [.eventType: "PROTEST", .status: "planned"])
        try sketch.edge("event:assault-1", .actor, "state:russia")
        try sketch.edge("event:assault-1", .recipient, "state:ukraine")
        for place in ["place:kyiv", "place:lviv"] { try sketch.edge("event:assault-1", .place, place) }
        try sketch.edge("event:consult-1", .place, "place:palace")
        try sketch.edge("event:protest-1", .place, "place:nowhere")
        for event in ["event:assault-1", "event:consult-1", "event:protest-1"] {
            try sketch.edge(event, .reportedIn, "article:strikes")
        }
    }
}
