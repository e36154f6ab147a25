import KnowledgeGraph
import NewsOntology

/// A whole article's worth of nodes and edges, for looking at drawings.
enum LargeSample {
    static func graph() throws -> Graph {
        var sketch = GraphSketch()
        try sketch.node(
            "article:shoigu-in-tehran",
            .article,
            "shoigu-in-tehran",
            [.source: "Palestine Chronicle Staff", .date: "2024-08-05"]
        )
        for (type, names) in entities {
            for name in names { try sketch.node(id(type, name), type, name, [.name: .init(.string(name))]) }
        }
        for event in events { try add(event, to: &sketch) }
        for (person, title, body, status) in offices {
            try sketch.edge(
                try find(person, in: sketch),
                .holdsOffice,
                try find(body, in: sketch),
                [.title: .init(.string(title)), .status: .init(.string(status))]
            )
        }
        for (from, type, to) in links {
            try sketch.edge(try find(from, in: sketch), type, try find(to, in: sketch), [.basis: "background"])
        }
        return sketch.graph
    }

    private static func add(_ event: Event, to sketch: inout GraphSketch) throws {
        let id = "event:\(event.id)"
        var values: [AttributeKey: SketchValue] = [
            .eventType: .init(.string(event.type.rawValue)), .status: .init(.string(event.status.rawValue)),
        ]
        if let mode = event.mode { values[.mode] = .init(.string(mode.rawValue)) }
        if let date = event.date { values[.date] = .init(.string(date)) }
        try sketch.node(id, .event, event.label, values)
        for (relation, name) in event.roles { try sketch.edge(id, relation, try find(name, in: sketch)) }
        try sketch.edge(id, .reportedIn, "article:shoigu-in-tehran")
    }

    private static func id(_ type: NodeType, _ name: String) -> String { "\(type.idPrefix):\(Identifier.slug(name))" }

    /// The identifier of the thing with a name, or of the event with an identifier.
    private static func find(_ name: String, in sketch: GraphSketch) throws -> String {
        let found = sketch.graph.nodes.first { $0.label == name || $0.id == "event:\(name)" }
        guard let found else { throw GraphError.unknownNode(name) }
        return found.id
    }

    private struct Event {
        let id: String
        let type: EventType
        let mode: EventMode?
        let label: String
        let date: String?
        let status: EventStatus
        let roles: [(RelationType, String)]

        init(
            _ id: String,
            _ type: EventType,
            _ mode: EventMode?,
            _ label: String,
            _ date: String?,
            _ status: EventStatus,
            _ roles: [(RelationType, String)]
        ) {
            (self.id, self.type, self.mode, self.label) = (id, type, mode, label)
            (self.date, self.status, self.roles) = (date, status, roles)
        }
    }

    private static let entities: [(NodeType, [String])] = [
        (.state, ["Russia", "Iran", "Israel", "United States"]),
        (.place, ["Tehran", "Gaza"]),
        (
            .official,
            [
                "Sergei Shoigu", "Ali Akbar Ahmadian", "Masoud Pezeshkian", "Sergey Lavrov", "Ali Bagheri Kani",
                "Nasser Kanaani", "Ismail Haniyeh",
            ]
        ),
        (
            .organisation,
            [
                "Hamas", "Organization of Islamic Cooperation", "Russian Security Council",
                "Supreme National Security Council", "Iranian Foreign Ministry", "Tasnim News Agency", "RIA Novosti",
                "Mehr",
            ]
        ),
        (
            .group,
            [
                "Iranian media", "senior Iranian officials", "ambassadors and diplomatic mission heads",
                "international community",
            ]
        ),
    ]

    private static let events: [Event] = [
        Event(
            "assassination",
            .assault,
            .assassination,
            "assassination of Ismail Haniyeh",
            "2024-07-31",
            .happened,
            [(.recipient, "Ismail Haniyeh"), (.place, "Tehran")]
        ),
        Event(
            "visit",
            .consult,
            .visit,
            "Sergei Shoigu arrived in Tehran",
            "2024-08-05",
            .happened,
            [
                (.actor, "Sergei Shoigu"), (.recipient, "senior Iranian officials"), (.place, "Tehran"),
                (.follows, "assassination"),
            ]
        ),
        Event(
            "invitation",
            .support,
            nil,
            "invitation of Ali Akbar Ahmadian",
            nil,
            .happened,
            [(.actor, "Ali Akbar Ahmadian"), (.recipient, "Sergei Shoigu"), (.source, "Iranian media")]
        ),
        Event(
            "meeting",
            .consult,
            .meeting,
            "Sergei Shoigu met Masoud Pezeshkian",
            nil,
            .happened,
            [(.actor, "Sergei Shoigu"), (.recipient, "Masoud Pezeshkian"), (.source, "RIA Novosti")]
        ),
        Event(
            "agreements",
            .cooperate,
            nil,
            "implementation of agreements",
            nil,
            .calledFor,
            [(.actor, "Iran"), (.actor, "Russia"), (.source, "Masoud Pezeshkian"), (.source, "Mehr")]
        ),
        Event(
            "condemned",
            .accuse,
            .disapprove,
            "Masoud Pezeshkian condemned Israel",
            nil,
            .happened,
            [(.actor, "Masoud Pezeshkian"), (.recipient, "Israel")]
        ),
        Event(
            "crimes",
            .assault,
            .other,
            "crimes committed by Israel in Gaza",
            nil,
            .ongoing,
            [(.actor, "Israel"), (.place, "Gaza"), (.source, "Masoud Pezeshkian")]
        ),
        Event(
            "russia-condemns",
            .accuse,
            .disapprove,
            "Russia condemned the assassination",
            nil,
            .happened,
            [(.actor, "Russia"), (.about, "assassination")]
        ),
        Event(
            "labeled",
            .accuse,
            .disapprove,
            "Sergey Lavrov labeled the killing unacceptable",
            "2024-08-01",
            .happened,
            [(.actor, "Sergey Lavrov"), (.about, "assassination")]
        ),
        Event(
            "alert",
            .mobilize,
            .alert,
            "Israel heightened its state of alert",
            nil,
            .happened,
            [(.actor, "Israel"), (.recipient, "Iran"), (.follows, "assassination")]
        ),
        Event(
            "retaliation",
            .assault,
            nil,
            "potential retaliation from Iran",
            nil,
            .possible,
            [(.actor, "Iran"), (.recipient, "Israel")]
        ),
        Event(
            "summons",
            .request,
            .meet,
            "Iranian Foreign Ministry summoned ambassadors",
            nil,
            .happened,
            [
                (.actor, "Iranian Foreign Ministry"), (.recipient, "ambassadors and diplomatic mission heads"),
                (.place, "Tehran"),
            ]
        ),
        Event(
            "urged",
            .request,
            .change,
            "Nasser Kanaani urged the United States",
            nil,
            .happened,
            [(.actor, "Nasser Kanaani"), (.recipient, "United States")]
        ),
        Event(
            "criticised",
            .accuse,
            .disapprove,
            "criticizing the international community",
            nil,
            .happened,
            [(.actor, "Nasser Kanaani"), (.recipient, "international community")]
        ),
        Event(
            "oic-meeting",
            .consult,
            .multilateral,
            "emergency meeting",
            "2024-08-07",
            .planned,
            [(.actor, "Organization of Islamic Cooperation"), (.source, "Nasser Kanaani"), (.about, "assassination")]
        ),
        Event(
            "support",
            .support,
            nil,
            "support for Israel",
            nil,
            .denied,
            [(.actor, "United States"), (.recipient, "Israel"), (.source, "Tasnim News Agency")]
        ),
    ]

    private static let offices: [(String, String, String, String)] = [
        ("Sergei Shoigu", "Secretary General", "Russian Security Council", "current"),
        ("Sergei Shoigu", "defense minister", "Russia", "former"),
        ("Ali Akbar Ahmadian", "Secretary-General", "Supreme National Security Council", "current"),
        ("Masoud Pezeshkian", "President", "Iran", "current"),
        ("Sergey Lavrov", "Foreign Minister", "Russia", "current"),
        ("Ali Bagheri Kani", "Foreign Minister", "Iran", "acting"),
        ("Nasser Kanaani", "spokesman", "Iranian Foreign Ministry", "current"),
        ("Ismail Haniyeh", "political bureau leader", "Hamas", "current"),
    ]

    private static let links: [(String, RelationType, String)] = [
        ("Tehran", .locatedIn, "Iran"), ("Russian Security Council", .partOf, "Russia"),
        ("Supreme National Security Council", .partOf, "Iran"), ("Iranian Foreign Ministry", .partOf, "Iran"),
        ("Iranian media", .partOf, "Iran"),
    ]
}
