internal import KnowledgeGraph
internal import NewsLanguage
internal import NewsOntology
internal import NewsText

/// Who is who: the entities of an article, and which of them each mention refers to.
struct Cast {
    var entities: [Story.Entity] = []
    /// For each sentence and mention the index of its entity.
    var entityOf: [[Int?]]
    /// For each sentence the mentions that refer to several entities: *both sides*.
    var pairOf: [[Int: [Int]]]
    /// The people by their names.
    var people = PersonIndex()
    /// Index of the entity by gazetteer entry.
    private var byEntry: [Int: Int] = [:]
    /// What is known of the entities beyond their names.
    private(set) var entryOf: [Int: Int] = [:]
    /// Where on earth the places are that were decided.
    private(set) var townOf: [Int: Town] = [:]
    /// The places that a user's own rows put on the map.
    private var ownPlaces: Set<Int> = []

    init(scans: [SentenceScan]) {
        entityOf = scans.map { Array(repeating: nil, count: $0.mentions.count) }
        pairOf = scans.map { _ in [:] }
    }

    /// The entities that a mention of a sentence refers to: one, several of *both sides*, or none.
    func entities(of mention: Int, in sentence: Int) -> [Int] {
        pairOf[sentence][mention] ?? entityOf[sentence][mention].map { [$0] } ?? []
    }

    /// The entity that a gazetteer entry became, if the article names it.
    func entity(ofEntry entry: Int) -> Int? { byEntry[entry] }

    /// The entity of a gazetteer entry, made when it is new.
    mutating func entity(for entry: Int, in gazetteer: Gazetteer, named text: String, evidence: TextSpan) -> Int {
        if let known = byEntry[entry] { return known }
        let source = gazetteer.entries[entry]
        let plain = text.hasPrefix("The ") && !source.name.hasPrefix("The ") ? String(text.dropFirst(4)) : text
        let name = source.type == .state ? source.name : plain
        var entity = Story.Entity(
            type: source.type,
            name: name,
            provenance: .init(evidence: [evidence], rule: Cast.rule(source.source))
        )
        entity.iso = source.iso
        entity.wikidata = source.wikidata
        entity.kind = source.type == .organisation ? source.kind ?? .other : nil
        if source.type == .place, let own = source.own {
            (entity.latitude, entity.longitude, entity.geonames) = (own.latitude, own.longitude, own.geonames)
        }
        entities.append(entity)
        if entity.latitude != nil { ownPlaces.insert(entities.count - 1) }
        byEntry[entry] = entities.count - 1
        entryOf[entities.count - 1] = entry
        return entities.count - 1
    }

    /// The rule of entities that the gazetteer knows; it names the row where that is a user's own.
    static func rule(_ source: String?) -> String { source.map { "gazetteer:\($0)" } ?? "gazetteer" }

    /// Puts a place on the map; where it is not the one that the gazetteer knows by its name, it is that one no more.
    mutating func place(_ entity: Int, at town: Town, isKnown: Bool) {
        // What a user says of a place holds.
        guard !ownPlaces.contains(entity) else { return }
        if !isKnown { forgetEntry(of: entity) }
        townOf[entity] = town
        entities[entity].wikidata = town.wikidata ?? entities[entity].wikidata
        entities[entity].geonames = town.geonames
        entities[entity].latitude = town.latitude
        entities[entity].longitude = town.longitude
    }

    /// Takes away what the gazetteer knows of an entity, which is another one of its name.
    mutating func forgetEntry(of entity: Int) {
        guard let entry = entryOf.removeValue(forKey: entity) else { return }
        if byEntry[entry] == entity { byEntry[entry] = nil }
        entities[entity].wikidata = nil
    }

    /// Adds an entity that no table knows.
    mutating func add(_ type: NodeType, named name: String, evidence: TextSpan, rule: String) -> Int {
        entities.append(
            Story.Entity(type: type, name: name, provenance: .init(evidence: [evidence], rule: rule))
        )
        return entities.count - 1
    }

    /// Notes one more mention of an entity: its place, its words as an alias, its sentence as evidence.
    mutating func note(_ entity: Int, text: String, span: TextSpan, evidence: TextSpan) {
        entities[entity].mentions.append(span)
        if text != entities[entity].name, !entities[entity].aliases.contains(text), !text.isEmpty {
            entities[entity].aliases.append(text)
        }
        if entities[entity].provenance.evidence.last != evidence {
            entities[entity].provenance.evidence.append(evidence)
        }
    }

    /// Gives an entity a fuller name; the old one becomes an alias.
    mutating func rename(_ entity: Int, to name: String) {
        let old = entities[entity].name
        guard old != name else { return }
        entities[entity].aliases.removeAll { $0 == name }
        if !entities[entity].aliases.contains(old) { entities[entity].aliases.insert(old, at: 0) }
        entities[entity].name = name
    }
}
