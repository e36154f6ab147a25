import KnowledgeGraph
import NewsOntology

/// One event with its people, places, sources and article; every type of node, most attributes.
enum SmallSample {
    static func graph() throws -> Graph {
        var sketch = GraphSketch()
        try addEntities(to: &sketch)
        try addEvents(to: &sketch)
        try addEdges(to: &sketch)
        return sketch.graph
    }

    private static func addEntities(to sketch: inout GraphSketch) throws {
        try sketch.node(
            "article:shoigu-in-tehran",
            .article,
            "A visit to Tehran",
            [
                .title: "A visit to Tehran", .source: "Palestine Chronicle Staff", .date: "2024-08-05",
                .sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                .path: "shoigu-in-tehran.txt", .url: "https://news.example/2024/08/visit?a=1&b=تهران",
            ]
        )
        try sketch.node(
            "state:iran",
            .state,
            "Iran",
            [
                .name: "Iran", .iso: "IRN", .wikidata: "Q794", .aliases: ["Iranian", "Islamic Republic of Iran"],
                .mentions: .at((157, 164)),
            ]
        )
        try sketch.node("state:russia", .state, "Russia", [.name: "Russia", .iso: "RUS", .wikidata: "Q159"])
        try sketch.node(
            "person:sergei-shoigu",
            .official,
            "Sergei Shoigu",
            [.name: "Sergei Shoigu", .aliases: ["Shoigu"], .mentions: .at((98, 111), (283, 289)), .confidence: 0.97]
        )
        try sketch.node("person:ismail-haniyeh", .person, "Ismail Haniyeh", [.name: "Ismail Haniyeh"])
        try sketch.node(
            "organisation:russian-security-council",
            .organisation,
            "Russian Security Council",
            [.name: "Russian Security Council", .kind: "government"]
        )
        try sketch.node(
            "place:tehran",
            .place,
            "Tehran",
            [
                .name: "Tehran", .wikidata: "Q3616", .geonames: "112931", .latitude: 35.69439, .longitude: 51.42151,
                .mentions: .at((123, 129)),
            ]
        )
        try sketch.node("group:iranian-media", .group, "Iranian media", [.name: "Iranian media"])
    }

    private static func addEvents(to sketch: inout GraphSketch) throws {
        try sketch.node(
            "event:2024-08-05-consult-1",
            .event,
            "Sergei Shoigu visits Tehran",
            [
                .name: "arrived", .eventType: "CONSULT", .mode: "visit", .cameo: "042", .date: "2024-08-05",
                .status: "happened", .trigger: "arrived", .mentions: .at((112, 119), (341, 349)), .confidence: 0.9,
            ]
        )
        try sketch.node(
            "event:2024-07-assault-1",
            .event,
            "Killing of Ismail Haniyeh",
            [
                .eventType: "ASSAULT", .mode: "assassination", .date: "2024-07-30/2024-07-31", .status: "possible",
                .statusCue: "reportedly", .quote: "“a clear example of <violation> & more”",
            ]
        )
    }

    private static func addEdges(to sketch: inout GraphSketch) throws {
        let visit = "event:2024-08-05-consult-1", killing = "event:2024-07-assault-1"
        try sketch.edge(
            "person:sergei-shoigu",
            .holdsOffice,
            "organisation:russian-security-council",
            [.title: "Secretary General", .status: "current"],
            rule: "title-before-name"
        )
        try sketch.edge(
            "person:sergei-shoigu",
            .holdsOffice,
            "state:russia",
            [.title: "defense minister", .status: "former"]
        )
        try sketch.edge(
            "person:sergei-shoigu",
            .holdsOffice,
            "state:russia",
            [.title: "Secretary General", .status: "current"]
        )
        try sketch.edge("organisation:russian-security-council", .partOf, "state:russia", [.basis: "background"])
        try sketch.edge("place:tehran", .locatedIn, "state:iran", [.basis: "background"], rule: "capital")
        try sketch.edge("place:tehran", .standsFor, "state:iran", rule: "capital-for-government")
        try sketch.edge(visit, .actor, "person:sergei-shoigu", [.confidence: 0.875])
        try sketch.edge(visit, .recipient, "state:iran", rule: "with-phrase")
        try sketch.edge(visit, .place, "place:tehran", rule: "in-phrase")
        try sketch.edge(visit, .source, "group:iranian-media", [.order: 1], rule: "reported")
        try sketch.edge(visit, .follows, killing, [.cue: "following"], rule: "following")
        try sketch.edge(killing, .recipient, "person:ismail-haniyeh")
        try sketch.edge(visit, .reportedIn, "article:shoigu-in-tehran")
        try sketch.edge(killing, .reportedIn, "article:shoigu-in-tehran")
    }
}
