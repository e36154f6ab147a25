internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology

/// What an article says of where its places lie.
struct PlaceEvidence {
    /// How often each state is named, by ISO 3166-1 alpha-3.
    private(set) var states: [String: Int] = [:]
    /// The first-level regions that are named, as `ISO/key`.
    private(set) var regions: Set<String> = []
    /// The places that are decided, by entity.
    var towns: [Int: Town] = [:]
    private var mentions = 0

    /// The share of a state in all mentions of states from which on an article is about it.
    private static let main = 0.4

    init(_ cast: Cast, _ gazetteer: Gazetteer) {
        for (index, entity) in cast.entities.enumerated() {
            if let iso = entity.iso {
                states[iso, default: 0] += max(1, entity.mentions.count)
                mentions += max(1, entity.mentions.count)
            }
            if let entry = cast.entryOf[index].map({ gazetteer.entries[$0] }) { note(entry) }
        }
    }

    /// A region names its state as well.
    private mutating func note(_ entry: GazetteerEntry) {
        guard entry.placeKind == .region, let iso = entry.partOf else { return }
        for name in entry.names { regions.insert(Self.region(name, in: iso)) }
        states[iso, default: 0] += 1
        mentions += 1
    }

    static func region(_ name: String, in iso: String) -> String { iso + "/" + RegionName.key(name) }

    func names(regionOf town: Town) -> Bool {
        !town.region.isEmpty && regions.contains(Self.region(town.region, in: town.state))
    }

    /// How much the article is about the state of a town: 0 not at all, 1 it is named, 2 it is the main one.
    func weight(ofState iso: String) -> Int {
        guard let count = states[iso] else { return towns.values.contains { $0.state == iso } ? 1 : 0 }
        return Double(count) >= Self.main * Double(mentions) ? 2 : 1
    }

    var namesStates: Bool { !states.isEmpty }

    /// Whether another place of the article is so near to a town that the two belong together.
    func isNear(_ town: Town, except entity: Int) -> Bool {
        towns.contains { $0.key != entity && $0.value.distance(to: town) < Self.near }
    }

    /// In kilometres.
    private static let near = 120.0
}
