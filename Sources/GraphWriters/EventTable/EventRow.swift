internal import KnowledgeGraph
internal import NewsOntology

/// An event with all that a row of the event table says of it.
struct EventRow {
    let event: Node
    private(set) var actors = EventParties()
    private(set) var recipients = EventParties()
    private(set) var places = EventParties()
    private(set) var attribution = EventParties()
    private(set) var articles: [Node] = []
    private(set) var sentence = ""

    /// Unique over all articles.
    var identifier: String { articles.first.map { "\($0.id)#\(event.id)" } ?? event.id }

    /// An attribute of the event.
    func text(_ key: AttributeKey) -> String { event.attributes[key]?.text ?? "" }

    /// An attribute of the first article that reports it.
    func articleText(_ key: AttributeKey) -> String { articles.first?.attributes[key]?.text ?? "" }

    var confidence: String {
        guard case .number(let number)? = event.attributes[.confidence] else { return "" }
        return XSDNumber.double(number)
    }

    /// A row for each event of a graph, in the order of its nodes.
    static func rows(of graph: Graph, _ sentences: EventSentences?) -> [EventRow] {
        var places: [Int: Int] = [:]
        var rows: [EventRow] = []
        for (index, node) in graph.nodes.enumerated() where node.type == .event {
            places[index] = rows.count
            rows.append(EventRow(event: node))
            rows[rows.count - 1].sentence = sentences?[node] ?? ""
        }
        let owners = StateOwners(graph).owners
        for edge in graph.edges {
            guard let place = places[edge.source] else { continue }
            rows[place].add(edge, of: graph, owners)
        }
        return rows
    }

    private mutating func add(_ edge: Edge, of graph: Graph, _ owners: [Int?]) {
        let node = graph.nodes[edge.target]
        let party = EventParty(node, state: owners[edge.target].map { graph.nodes[$0] })
        switch edge.type {
        case .actor: actors.add(party)
        case .recipient: recipients.add(party)
        case .place: places.add(party)
        case .source: attribution.add(party, order: edge.attributes[.order])
        case .reportedIn: articles.append(node)
        default: break
        }
    }
}

/// One that takes part in an event, or the place of it.
struct EventParty {
    let id: String
    let name: String
    let type: String
    let country: String
    let code: String
    let latitude: String
    let longitude: String
    let geonames: String
    /// Where it lies; `nil` where that is not known.
    let position: GeoPosition?

    init(_ node: Node, state: Node?) {
        let text = { (key: AttributeKey) in node.attributes[key]?.text ?? "" }
        id = node.id
        name = node.attributes[.name]?.text ?? node.label
        type = node.type.rawValue
        country = state?.attributes[.iso]?.text ?? ""
        (code, geonames) = (text(.code), text(.geonames))
        (latitude, longitude) = (text(.latitude), text(.longitude))
        position = GeoPosition(node.attributes)
    }
}

/// Those that take part in one way, in the order of the graph or of their nearness.
struct EventParties {
    private var parties: [(party: EventParty, order: Int)] = []

    var all: [EventParty] { parties.map(\.party) }
    var first: EventParty? { parties.first?.party }
    var names: String { joined(\.name) }
    var types: String { joined(\.type) }
    var countries: String { joined(\.country) }
    var codes: String { joined(\.code) }

    mutating func add(_ party: EventParty, order: AttributeValue? = nil) {
        guard case .integer(let number)? = order else {
            parties.append((party, .max))
            return
        }
        let place = parties.firstIndex { $0.order > number } ?? parties.count
        parties.insert((party, number), at: place)
    }

    /// Lists of one event have the same length, so that what stands at one place belongs together.
    private func joined(_ part: KeyPath<EventParty, String>) -> String {
        let texts = parties.map { $0.party[keyPath: part] }
        return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: "|")
    }
}
