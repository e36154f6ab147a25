public import KnowledgeGraph
internal import NewsOntology

/// Writes the events of a graph as GeoJSON, for QGIS, kepler.gl, geojson.io, Leaflet and GeoPandas.
///
/// Source: RFC 7946, *The GeoJSON Format*.
///
/// The document is one `FeatureCollection` with a feature for each event and place: a point, longitude first. An event at
/// two places is two features with the same `event`; one without a place whose position is known has the geometry `null`,
/// as section 3.2 wants it: map programs pass it over, and tables keep it. Every feature has all properties, `null` where
/// nothing is known, so that all have one table:
///
/// | property | holds |
/// |---|---|
/// | `event` | the article's identifier, `#` and the event's; unique over all articles |
/// | `label` | what happened, in a line |
/// | `date` | ISO 8601 date, month, year or interval `start/end` |
/// | `start`, `end` | the first and last day that the date can mean, for timelines |
/// | `eventType`, `mode`, `cameo` | PLOVER root and mode, CAMEO code |
/// | `status` | happened, ongoing, planned, called-for, possible or denied |
/// | `actors`, `recipients` | who did it, and to whom |
/// | `actorTypes`, `recipientTypes` | State, Official, Person, Organisation, Place or Group |
/// | `actorCountries`, `recipientCountries` | ISO 3166-1 alpha-3 codes of their states |
/// | `actorCodes`, `recipientCodes` | their CAMEO codes |
/// | `place`, `country`, `geonames` | the place, the code of its state, its number in GeoNames |
/// | `sources` | who says so in the text, nearest to the claim first |
/// | `killed`, `wounded`, `detained` | how many people: `27`, `20-30`, `27-` or `-30` |
/// | `article`, `title`, `publisher`, `published`, `url` | the article |
/// | `evidence`, `sentence` | where the sentences stand, and the first one itself, where the text is at hand |
/// | `confidence` | how often such statements are right, 0 to 1 |
///
/// Several values of one property are joined by `|`, lists of one event in the same order.
public struct GeoJSONWriter: GraphWriter {
    /// Makes a writer.
    public init() {}

    /// Writes the events; never throws.
    public func write(
        _ graph: Graph,
        to buffer: inout OutputBuffer,
        options: WriterOptions,
        warnings: inout WarningCollector
    ) throws(WriterError) {
        var output = TextOutput(&buffer, &warnings)
        if !options.isPart { GeoJSONWriter.start(graph, &output) }
        let sentences = options.texts.article.map { EventSentences(of: graph, in: $0) }
        let features = EventRow.rows(of: graph, sentences).lazy.flatMap(MapFeature.features)
        var isFirst = true
        for feature in features {
            output.raw(isFirst ? "\n" : ",\n")
            isFirst = false
            GeoJSONWriter.write(feature, &output)
        }
        if !options.isPart { output.raw(GeoJSONWriter.end) }
        output.warnOfPositions(graph)
        output.leaveOut(foreignOf: graph)
        output.finish(&buffer, &warnings)
    }

    private static func start(_ graph: Graph, _ output: inout TextOutput) {
        output.owner = graph.nodes.first { $0.type == .article }?.id ?? ""
        output.raw("{\n  \"type\": \"FeatureCollection\",\n  \"name\": ")
        output.json(MapFeature.title(of: graph), of: .title)
        output.raw(",\n  \"generator\": \"newsgraph\",\n  \"ontology\": \"\(OntologyVersion.current)\",\n")
        output.raw("  \"features\": [")
    }

    /// What follows the last feature.
    static let end = "\n  ]\n}\n"

    private static func write(_ feature: MapFeature, _ output: inout TextOutput) {
        output.owner = feature.row.event.id
        output.raw("    {\"type\": \"Feature\", \"id\": ")
        output.json(feature.identifier, of: .name)
        output.raw(", \"geometry\": ")
        if let position = feature.place?.position {
            output.raw("{\"type\": \"Point\", \"coordinates\": [\(position.longitude), \(position.latitude)]}")
        } else {
            output.raw("null")
        }
        output.raw(", \"properties\": {")
        for (index, property) in MapProperty.all.enumerated() {
            output.raw("\(index == 0 ? "" : ", ")\"\(property.name)\": ")
            write(property, of: feature, &output)
        }
        output.raw("}}")
    }

    private static func write(_ property: MapProperty, of feature: MapFeature, _ output: inout TextOutput) {
        let text = property.value(feature)
        if text.isEmpty { return output.raw("null") }
        // JSON has no infinities.
        if property.isNumber, Double(text)?.isFinite == true { return output.raw(text) }
        output.json(text, of: property.part)
    }
}

extension GraphWriter where Self == GeoJSONWriter {
    /// GeoJSON.
    public static var geoJSON: GeoJSONWriter { GeoJSONWriter() }
}
