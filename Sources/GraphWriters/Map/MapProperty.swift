internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// What a map says of an event besides its position: a column of the table that map programs make of it.
///
/// All names are there in every feature, so that all features have one table. Several values of one column are joined by
/// `|`, as in the event table.
struct MapProperty: Sendable {
    let name: String
    /// The attribute that warnings name.
    let part: AttributeKey
    var isNumber = false
    /// Nothing where it is not known.
    let value: @Sendable (MapFeature) -> String

    /// The columns in order; new ones go to the end.
    static let all: [MapProperty] = [
        MapProperty("event", .name) { $0.row.identifier },
        MapProperty("label", .label) { $0.row.event.label },
        MapProperty(.date),
        MapProperty("start", .date) { $0.days?.first?.description ?? "" },
        MapProperty("end", .date) { $0.days?.last?.description ?? "" },
        MapProperty(.eventType),
        MapProperty(.mode),
        MapProperty(.cameo),
        MapProperty(.status),
        MapProperty("actors", .name) { $0.row.actors.names },
        MapProperty("actorTypes", .type) { $0.row.actors.types },
        MapProperty("actorCountries", .iso) { $0.row.actors.countries },
        MapProperty("actorCodes", .code) { $0.row.actors.codes },
        MapProperty("recipients", .name) { $0.row.recipients.names },
        MapProperty("recipientTypes", .type) { $0.row.recipients.types },
        MapProperty("recipientCountries", .iso) { $0.row.recipients.countries },
        MapProperty("recipientCodes", .code) { $0.row.recipients.codes },
        MapProperty("place", .name) { $0.place?.name ?? $0.row.places.names },
        MapProperty("country", .iso) { ($0.place ?? $0.row.places.first)?.country ?? "" },
        MapProperty(.geonames) { $0.place?.geonames ?? "" },
        MapProperty("sources", .name) { $0.row.attribution.names },
        MapProperty(.killed),
        MapProperty(.wounded),
        MapProperty(.detained),
        MapProperty("article", .name) { $0.row.articles.map(\.id).joined(separator: "|") },
        MapProperty(.title) { $0.row.articleText(.title) },
        MapProperty("publisher", .source) { $0.row.articleText(.source) },
        MapProperty("published", .date) { $0.row.articleText(.date) },
        MapProperty(.url) { $0.row.articleText(.url) },
        MapProperty(.evidence),
        MapProperty("sentence", .evidence) { $0.row.sentence },
        MapProperty("confidence", .confidence, isNumber: true) { $0.row.confidence },
    ]

    private init(
        _ name: String,
        _ part: AttributeKey,
        isNumber: Bool = false,
        _ value: @escaping @Sendable (MapFeature) -> String
    ) {
        (self.name, self.part, self.isNumber, self.value) = (name, part, isNumber, value)
    }

    /// An attribute under its own name: that of the event, unless a function says whose.
    private init(_ key: AttributeKey, _ value: (@Sendable (MapFeature) -> String)? = nil) {
        self.init(key.rawValue, key, value ?? { $0.row.text(key) })
    }
}

extension MapFeature {
    /// The days on which the event can have been; `nil` where its date says nothing of it.
    var days: DayRange? { DayRange(row.text(.date)) }
}
