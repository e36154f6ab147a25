internal import NewsOntology

/// Who and what stands in an article beside an entity, by keys that do not depend on decisions about identity.
struct Company {
    /// Persons, bodies and places, each list in the order of its keys.
    private(set) var persons: [String] = [], bodies: [String] = [], places: [String] = []
    /// The states that are named.
    private(set) var states: [String] = []

    /// As many of a kind are compared; long lists of names are no company.
    private static let most = (persons: 8, bodies: 6, places: 6, states: 6)

    init(in article: [Int], without node: Int, _ names: [EntityNames], _ graph: Graph) {
        for index in article where index != node { add(names[index], graph.nodes[index]) }
        persons = Company.first(persons, Company.most.persons)
        bodies = Company.first(bodies, Company.most.bodies)
        places = Company.first(places, Company.most.places)
        states = Company.first(states, Company.most.states)
    }

    private mutating func add(_ names: EntityNames, _ node: Node) {
        switch names {
        case .person(let full, _): if let name = full.first { persons.append("p:" + name.sound) }
        case .body(let forms):
            // Everybody reads the agencies: they tell nobody apart.
            guard node.attributes[.kind]?.text != OrganisationKind.media.rawValue, let form = forms.first else {
                return
            }
            if let item = node.attributes[.wikidata]?.text { return bodies.append("o:" + item) }
            if !form.name.isGeneric || form.state != nil {
                bodies.append("o:" + form.name.key + "|" + (form.name.isGeneric ? form.state ?? "" : ""))
            }
        case .place(let keys): if let key = keys.first { places.append("l:" + key) }
        case .state(let code, _): states.append("s:" + code)
        case .group, .other: break
        }
    }

    private static func first(_ keys: [String], _ count: Int) -> [String] {
        Array(Set(keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(count))
    }

    /// All that tells people apart, with how much it says in hundredths.
    var weighed: [(key: String, weight: Int)] {
        persons.map { ($0, 100) } + bodies.map { ($0, 100) } + places.map { ($0, 60) } + states.map { ($0, 50) }
    }
}
