internal import KnowledgeGraph
internal import NewsOntology

/// A column of the event table.
///
/// Sources: Halterman et al., *PLOVER and POLECAT: A New Political Event Ontology and Dataset* (2023); *GDELT Event Database,
/// Data Format Codebook*, version 2.0 (2015).
struct EventColumn: Sendable {
    /// What stands in the heading.
    let name: String
    /// What warnings call it.
    let part: String
    /// Numbers stand without quotes.
    var isNumber = false
    /// What a row holds there; nothing when that is empty.
    let value: @Sendable (EventRow) -> String

    /// The columns in order; new ones go to the end, so that programs that count columns go on working.
    static let all: [EventColumn] = [
        EventColumn("Event ID", "id") { $0.identifier },
        EventColumn("Event Date", .date) { $0.text(.date) },
        EventColumn("Event Type", .eventType) { $0.text(.eventType) },
        EventColumn("Event Mode", .mode) { $0.text(.mode) },
        EventColumn("EventCode", .cameo) { $0.text(.cameo) },
        EventColumn("Event Status", .status) { $0.text(.status) },
        EventColumn("Actor Name", "actor") { $0.actors.names },
        EventColumn("Actor Type", "actor") { $0.actors.types },
        EventColumn("Actor Country", "actor") { $0.actors.countries },
        EventColumn("Actor1Code", "actor") { $0.actors.codes },
        EventColumn("Recipient Name", "recipient") { $0.recipients.names },
        EventColumn("Recipient Type", "recipient") { $0.recipients.types },
        EventColumn("Recipient Country", "recipient") { $0.recipients.countries },
        EventColumn("Actor2Code", "recipient") { $0.recipients.codes },
        EventColumn("Placename", "place") { $0.places.names },
        EventColumn("Country", "place") { $0.places.first?.country ?? "" },
        EventColumn("Latitude", "latitude", isNumber: true) { $0.places.first?.latitude ?? "" },
        EventColumn("Longitude", "longitude", isNumber: true) { $0.places.first?.longitude ?? "" },
        EventColumn("GeoNames ID", "geonames") { $0.places.first?.geonames ?? "" },
        EventColumn("Attribution", "source") { $0.attribution.names },
        EventColumn("Source", .source) { $0.articleText(.source) },
        EventColumn("Publication Date", .date) { $0.articleText(.date) },
        EventColumn("Headline", .title) { $0.articleText(.title) },
        EventColumn("Article", "article") { $0.articles.map(\.id).joined(separator: "|") },
        EventColumn("SOURCEURL", .url) { $0.articleText(.url) },
        EventColumn("Evidence", .evidence) { $0.text(.evidence) },
        EventColumn("Sentence", "sentence") { $0.sentence },
        EventColumn("Confidence", AttributeKey.confidence.rawValue, isNumber: true) { $0.confidence },
    ]

    private init(
        _ name: String,
        _ part: String,
        isNumber: Bool = false,
        _ value: @escaping @Sendable (EventRow) -> String
    ) {
        (self.name, self.part, self.isNumber, self.value) = (name, part, isNumber, value)
    }

    private init(_ name: String, _ key: AttributeKey, _ value: @escaping @Sendable (EventRow) -> String) {
        self.init(name, key.rawValue, value)
    }
}
