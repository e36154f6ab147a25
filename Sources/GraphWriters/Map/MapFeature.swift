internal import KnowledgeGraph
internal import NewsOntology

/// What a map shows as one point: an event at one of its places; or, as no point, an event whose place is not known.
struct MapFeature {
    let row: EventRow
    /// The place that the feature is for; `nil` where none has a position.
    let place: EventParty?
    /// Unique over all features of all articles.
    let identifier: String

    /// The features of an event: one for each of its places that has a position, or else a single one.
    static func features(of row: EventRow) -> [MapFeature] {
        let located = row.places.all.filter { $0.position != nil }
        guard located.count > 1 else {
            return [MapFeature(row: row, place: located.first, identifier: row.identifier)]
        }
        return located.map { MapFeature(row: row, place: $0, identifier: "\(row.identifier)@\($0.id)") }
    }

    /// What a map is called: the title of the article, or how many there are.
    static func title(of graph: Graph) -> String {
        let articles = graph.nodes.lazy.filter { $0.type == .article }
        let count = articles.count
        return count == 0 ? "newsgraph" : count == 1 ? articles.first?.label ?? "" : "\(count) articles"
    }
}

extension TextOutput {
    /// Counts the places whose position is not on the Earth, and so on no map.
    mutating func warnOfPositions(_ graph: Graph) {
        for node in graph.nodes where GeoPosition.isOffEarth(node.attributes) {
            owner = node.id
            warn(.positionsOffEarth, of: "latitude, longitude")
        }
    }
}
