import Foundation
import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

@Suite("GeoJSON")
struct GeoJSONWriterTests {
    private struct Collection: Decodable {
        let type: String
        let name: String
        let features: [Feature]
    }

    private struct Feature: Decodable {
        let type: String
        let id: String
        let geometry: Geometry?
        let properties: [String: Value?]

        subscript(name: String) -> String? { properties[name]??.text }
    }

    private struct Geometry: Decodable {
        let type: String
        let coordinates: [Double]
    }

    private struct Value: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                text = "#\(number)"
            } else {
                text = try container.decode(String.self)
            }
        }
    }

    private func write(_ graph: Graph, article: String? = nil) throws -> (Collection, [WriterWarning]) {
        var options = WriterOptions()
        options.texts.article = article
        let output = try GraphFormat.geojson.serialize(graph, options: options)
        return (try JSONDecoder().decode(Collection.self, from: Data(output.bytes)), output.warnings)
    }

    @Test("has a point for each place of an event, longitude first, and null where none is known")
    func points() throws {
        let (collection, _) = try write(MapSample.graph())
        #expect(collection.type == "FeatureCollection" && collection.name == "Strikes & talks")
        #expect(collection.features.allSatisfy { $0.type == "Feature" })
        #expect(
            collection.features.map(\.id) == [
                "article:strikes#event:assault-1@place:kyiv", "article:strikes#event:assault-1@place:lviv",
                "article:strikes#event:consult-1", "article:strikes#event:protest-1",
            ]
        )
        #expect(collection.features.map { $0.geometry?.type } == ["Point", "Point", nil, nil])
        let coordinates = collection.features.map { $0.geometry?.coordinates }
        #expect(coordinates == [[30.5238, 50.45], [24.02324, 49.83826], nil, nil])
    }

    @Test("says of each what the table of events says")
    func properties() throws {
        let features = try write(MapSample.graph(), article: MapSample.text).0.features
        let expected = [
            "event": "article:strikes#event:assault-1", "label": "Russia strikes Kyiv & Lviv", "date": "2024-08-05",
            "start": "2024-08-05", "end": "2024-08-05", "eventType": "ASSAULT", "mode": "airstrike", "cameo": "195",
            "status": "happened", "actors": "Russia", "actorCountries": "RUS", "actorCodes": "RUSGOV",
            "recipients": "Ukraine", "recipientTypes": "State", "place": "Lviv", "country": "UKR", "killed": "27-",
            "title": "Strikes & talks", "publisher": "The Wire", "published": "2024-08-05",
            "url": "https://wire.example/1", "evidence": "0-37", "sentence": "Missiles hit Kyiv and Lviv on Monday.",
            "confidence": "#0.875",
        ]
        for (name, value) in expected { #expect(features[1][name] == value, "\(name)") }
        #expect(features[0]["geonames"] == "703448" && features[1]["geonames"] == nil)
        #expect(features[2]["start"] == "2024-08-01" && features[2]["end"] == "2024-08-31")
        #expect(features[2]["place"] == "the palace" && features[2]["sentence"] == "Talks go on.")
        #expect(Set(features.map { Set($0.properties.keys) }).count == 1)
    }

    @Test("tells how many places are not on the Earth")
    func offEarth() throws {
        let warnings = try write(MapSample.graph()).1
        #expect(warnings.map(\.code) == [.positionsOffEarth])
        #expect(warnings.first?.count == 1 && warnings.first?.first == "place:nowhere, latitude, longitude")
    }

    @Test("a half of a position is none, and no warning", arguments: [AttributeKey.latitude, .longitude])
    func half(key: AttributeKey) throws {
        var sketch = GraphSketch()
        try sketch.node("event:x", .event, "x", [.eventType: "AID"])
        try sketch.node("place:y", .place, "y", [key: 10.0])
        try sketch.edge("event:x", .place, "place:y")
        let (collection, warnings) = try write(sketch.graph)
        #expect(collection.features.count == 1 && collection.features[0].geometry == nil && warnings.isEmpty)
    }
}
