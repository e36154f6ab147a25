internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// A user's own names with what is known of them, as the steps look them up.
struct OwnIndex: Sendable {
    /// The rows, those of one name and type joined.
    private(set) var rows: [OwnRow] = []
    /// The rows by their names in lower case, cut into pieces.
    private var byName: [String: [Int]] = [:]
    private(set) var actors = PetrarchActors()

    init() {}

    init(_ knowledge: OwnKnowledge) {
        actors = knowledge.petrarch.actors
        for row in knowledge.rows { add(row) }
        for (index, row) in rows.enumerated() {
            for name in row.names { byName[Self.key(name), default: []].append(index) }
        }
    }

    /// Whether there is nothing of a user's own.
    var isEmpty: Bool { rows.isEmpty && actors.isEmpty }

    private static func key(_ name: String) -> String { NamePieces.of(name.lowercased()).joined(separator: " ") }

    /// Rows stand in the order in which they win: one that comes later fills in what the others leave open.
    private mutating func add(_ row: OwnRow) {
        let known = rows.firstIndex {
            $0.name == row.name && ($0.type == nil || row.type == nil || $0.type == row.type)
        }
        guard let known else { return rows.append(row) }
        rows[known].fill(from: row)
    }

    /// The row of a name, for a thing of a type.
    func row(named name: String, _ type: NodeType) -> OwnRow? {
        guard !rows.isEmpty else { return nil }
        return (byName[Self.key(name)] ?? []).lazy.map { rows[$0] }.first { $0.type == nil || $0.type == type }
    }

    /// The row of an entity, by any of its names.
    func row(of entity: Story.Entity) -> OwnRow? {
        guard !rows.isEmpty else { return nil }
        return ([entity.name] + entity.aliases).lazy.compactMap { row(named: $0, entity.type) }.first
    }

    /// The code that a user's row gives an entity on a day.
    func code(of entity: Story.Entity, on day: CalendarDate?) -> String? { row(of: entity)?.code(on: day) }

    /// The code that a dictionary of PETRARCH gives an entity on a day.
    func petrarchCode(of entity: Story.Entity, on day: CalendarDate?) -> String? {
        guard !actors.isEmpty else { return nil }
        return ([entity.name] + entity.aliases).lazy.compactMap { actors.name($0) }
            .compactMap { actors.code($0, on: day) }.first { ActorCode.isValid($0) }
    }
}

extension OwnRow {
    /// Takes over what another row of the same name says and this one does not.
    fileprivate mutating func fill(from other: OwnRow) {
        aliases += other.aliases.filter { !aliases.contains($0) }
        demonyms += other.demonyms.filter { !demonyms.contains($0) }
        type = type ?? other.type
        kind = kind ?? other.kind
        state = state ?? other.state
        wikidata = wikidata ?? other.wikidata
        geonames = geonames ?? other.geonames
        if latitude == nil { (latitude, longitude) = (other.latitude, other.longitude) }
        terms += other.terms
    }
}
