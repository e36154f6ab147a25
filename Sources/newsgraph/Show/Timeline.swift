import KnowledgeGraph
import NewsOntology
import NewsText

/// The events of a graph in the order of their dates; those without a date come last, in reading order.
struct Timeline {
    /// An event with everything that a person asks of it.
    struct Entry {
        let event: Node
        let date: String?
        let actors: [String]
        let recipients: [String]
        let places: [String]
        /// Who says so, the nearest to the claim first.
        let sources: [String]
        /// What a speech act is about.
        let about: [String]
        /// The earlier events that the text orders it after.
        let follows: [String]
        /// The sentences that it comes from.
        let evidence: [TextSpan]
    }

    let entries: [Entry]

    init(_ neighbours: Neighbours) {
        let events = neighbours.graph.nodes.indices.filter { neighbours.graph.nodes[$0].type == .event }
        entries = events.map { Entry(event: $0, neighbours) }.sorted { $0.place < $1.place }
    }
}

extension Timeline.Entry {
    fileprivate init(event index: Int, _ neighbours: Neighbours) {
        event = neighbours.graph.nodes[index]
        date = event.text(.date)
        actors = neighbours.names(from: index, .actor)
        recipients = neighbours.names(from: index, .recipient)
        places = neighbours.names(from: index, .place)
        sources = neighbours.names(from: index, .source)
        about = neighbours.names(from: index, .about)
        follows = neighbours.names(from: index, .follows)
        evidence = event.spans(.evidence)
    }

    /// Where it stands in the timeline.
    fileprivate var place: (Int, String, TextSpan) {
        (date == nil ? 1 : 0, date ?? "", event.spans(.mentions).min() ?? TextSpan(.max, .max))
    }
}
