import Glibc
import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsText

/// Valid documents of a size, the same on every run.
enum LargeDocument {
    /// Writes a document of about so many bytes; the ending of the path tells the format.
    static func write(to path: String, bytes: Int) throws {
        let format: GraphFormat = path.hasSuffix(".graphml") ? .graphml : .rdfxml
        let sample = try format.serialize(graph(events: 100)).bytes.count
        let next = try format.serialize(graph(events: 200)).bytes.count
        let events = max(1, 100 + (bytes - sample) / max(1, (next - sample) / 100))
        let content = try format.serialize(graph(events: events)).bytes
        guard let file = fopen(path, "w") else { throw BenchFailure("\(path) cannot be written") }
        defer { fclose(file) }
        guard fwrite(content, 1, content.count, file) == content.count else { throw BenchFailure("no room in /tmp") }
    }

    /// Events with a state, an official and a place each, as an extractor would find them.
    private static func graph(events: Int) throws -> Graph {
        var graph = Graph()
        try graph.add(Node(id: "article:a", type: .article, label: "Talks", attributes: Attributes()))
        for number in 0..<events { try add(number, to: &graph) }
        return graph
    }

    private static func add(_ number: Int, to graph: inout Graph) throws {
        let (event, person, state, place) = (
            "event:consult-\(number)", "person:minister-\(number)", "state:land-\(number)", "place:town-\(number)"
        )
        try graph.add(
            Node(id: state, type: .state, label: "Land \(number)", attributes: named("Land \(number)", number))
        )
        try graph.add(
            Node(
                id: person,
                type: .official,
                label: "Minister \(number)",
                attributes: named("Minister \(number)", number)
            )
        )
        try graph.add(Node(id: place, type: .place, label: "Town", attributes: named("Town & Harbour", number)))
        var facts = named("Minister visits", number)
        for (key, value) in [
            (AttributeKey.eventType, "CONSULT"), (.mode, "visit"), (.cameo, "042"), (.date, "2024-08-05"),
            (.status, "happened"), (.trigger, "visits"),
        ] { facts.set(key, value) }
        try graph.add(Node(id: event, type: .event, label: "Minister visits Town", attributes: facts))
        var office = evidence(number)
        office.set(.title, "Foreign Minister")
        office.set(.status, "current")
        try graph.connect(person, .holdsOffice, state, attributes: office)
        try graph.connect(place, .locatedIn, state, attributes: evidence(number))
        try graph.connect(event, .actor, person, attributes: evidence(number))
        try graph.connect(event, .recipient, state, attributes: evidence(number))
        try graph.connect(event, .place, place, attributes: evidence(number))
        try graph.connect(event, .reportedIn, "article:a", attributes: evidence(number))
    }

    private static func named(_ name: String, _ number: Int) -> Attributes {
        var attributes = evidence(number)
        attributes.set(.name, name)
        attributes[.mentions] = .spans([TextSpan(number, number + 8), TextSpan(number + 90, number + 98)])
        attributes[.confidence] = .number(0.9)
        return attributes
    }

    private static func evidence(_ number: Int) -> Attributes {
        var attributes = Attributes()
        attributes[.evidence] = .spans([TextSpan(number, number + 120)])
        attributes.set(.basis, "text")
        attributes.set(.rule, "title-before-name")
        return attributes
    }
}
