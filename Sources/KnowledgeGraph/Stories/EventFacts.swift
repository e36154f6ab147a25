internal import NewsOntology
internal import NewsText

/// An event as one article tells it, by what reports of one happening have in common.
struct EventFacts {
    /// What is done, whether it is done, and on which day, as far as the article says.
    let type: EventType
    let status: EventStatus
    let mode: String?
    /// The day as a number since 1970, where a day is known.
    let day: Int?
    /// The day of the article, where it is known.
    let told: Int?
    /// Persons, bodies, cities and groups that take part, by keys that do not depend on decisions about identity.
    let keys: [String]
    /// The states of those who act and of those to whom it is done.
    let actors: [String], recipients: [String]
    /// Pairs of keys that say no more than one of them: a person and the own state, a city and its country.
    let idle: Set<[String]>

    /// Whether it is said to take place.
    var isReal: Bool { status == .happened || status == .ongoing }

    /// Whether it is said of something that is to come.
    var isPromise: Bool { status == .planned || status == .calledFor || status == .possible }

    init?(ofNodeAt index: Int, _ context: EntityContext, _ names: [EntityNames]) {
        let node = context.graph.nodes[index]
        guard let type = node.attributes[.eventType]?.text.asEventType,
            let status = node.attributes[.status].flatMap({ EventStatus(rawValue: $0.text) })
        else { return nil }
        (self.type, self.status) = (type, status)
        mode = node.attributes[.mode]?.text
        day = node.attributes[.date].flatMap { CalendarDate(iso: $0.text)?.dayNumber }
        told = context.articles[index].compactMap { CalendarDate(iso: context.date(of: $0))?.dayNumber }.min()
        var roles = EventRoles(context, names, isMutual: EventTokens.mutual.contains(type))
        for edge in context.roles(of: index) { roles.add(edge) }
        keys = Set(roles.keys).sorted()
        (actors, recipients) = (Set(roles.actors).sorted(), Set(roles.recipients).sorted())
        idle = roles.idle
    }
}

extension String {
    /// The type of event of this name.
    fileprivate var asEventType: EventType? { EventType(rawValue: self) }
}

/// Who takes part in an event, and where it takes place.
private struct EventRoles {
    private let context: EntityContext
    private let names: [EntityNames]
    var keys: [String] = [], actors: [String] = [], recipients: [String] = []
    var idle: Set<[String]> = []

    /// Whether the state that it takes place in has a part in it.
    private let isMutual: Bool

    init(_ context: EntityContext, _ names: [EntityNames], isMutual: Bool) {
        (self.context, self.names, self.isMutual) = (context, names, isMutual)
    }

    mutating func add(_ edge: Edge) {
        let own = key(edge.target)
        let states = camp(edge.target)
        if let own {
            keys.append(own)
            for state in states { idle.insert([own, "s:" + state].sorted()) }
        }
        switch edge.type {
        case .actor: actors += states
        case .recipient: recipients += states
        case .place where isMutual: recipients += states
        default: break
        }
    }

    private func key(_ index: Int) -> String? {
        switch names[index] {
        case .person(let full, let bare):
            return full.first.map { "p:" + $0.sound } ?? bare.first.map { "p:" + $0.surnameSound }
        case .body(let forms):
            if let item = context.graph.nodes[index].attributes[.wikidata]?.text { return "o:" + item }
            guard let form = forms.first else { return nil }
            let states = context.states(of: index).union(form.state.map { [$0] } ?? [])
            return "o:\(form.name.key)|\(form.name.isGeneric ? states.min() ?? "" : "")"
        case .place(let keys): return keys.first.map { "l:" + $0 }
        case .group(let key, _): return key.isEmpty ? nil : "g:" + key
        case .state, .other: return nil
        }
    }

    /// The states that stand behind one who takes part.
    private func camp(_ index: Int) -> [String] {
        switch names[index] {
        case .state(let code, _): [code]
        case .group(_, let state): state.map { [$0] } ?? []
        case .body(let forms): Set(context.states(of: index)).union(forms.compactMap(\.state)).sorted()
        case .person, .place: context.states(of: index).sorted()
        case .other: []
        }
    }
}
