import GraphValidation
import Testing

@Suite("GeoJSON")
struct GeoJSONTests {
    private func codes(_ text: String) throws -> [FindingCode] {
        let report = try Checking.report(text)
        #expect(report.format == .geojson)
        return report.findings.map(\.code)
    }

    @Test(
        "of every kind of geometry is valid",
        arguments: [
            #"{"type": "Point", "coordinates": [180, -90]}"#, #"{"type": "Point", "coordinates": [1, 2, 300]}"#,
            #"{"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}"#, #"{"type": "Point", "coordinates": []}"#,
            #"{"type": "LineString", "coordinates": [[1, 2], [3, 4]]}"#,
            #"{"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]}"#,
            #"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0.0]]]}"#,
            #"{"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]}"#,
            #"{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]}"#,
            #"{"type": "Feature", "geometry": null, "properties": null, "id": 7}"#,
            #"{"features": [], "type": "FeatureCollection"}"#,
        ]
    )
    func valid(text: String) throws {
        #expect(try codes(text).isEmpty)
    }

    @Test(
        "that is not built as RFC 7946 says has one finding",
        arguments: [
            (#"{"type": "Point", "coordinates": [1]}"#, FindingCode.structure),
            (#"{"type": "Point", "coordinates": [1, "2"]}"#, .structure),
            (#"{"type": "Point", "coordinates": [50.45, 130.52]}"#, .value),
            (#"{"type": "Point", "coordinates": [-181, 0]}"#, .value),
            (#"{"type": "Circle", "coordinates": [1, 2]}"#, .structure),
            (#"{"type": "LineString", "coordinates": [[1, 2]]}"#, .structure),
            (#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 1]]]}"#, .structure),
            (#"{"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 0]]]}"#, .structure),
            (#"{"type": "GeometryCollection", "geometries": 1}"#, .structure),
            (#"{"type": "Feature", "properties": {}, "geometry": {"type": "Point"}}"#, .structure),
            (#"{"type": "Feature", "geometry": null}"#, .structure),
            (#"{"type": "FeatureCollection", "features": {}}"#, .structure),
            (#"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}}]}"#, .structure),
            (#"{"type": "FeatureCollection", "features": [{"type": "Point", "coordinates": [1, 2]}]}"#, .structure),
            (#"{"type": "Feature", "geometry": null, "properties": {}, "id": {}}"#, .structure),
            (#"{"type": "FeatureCollection", "features": [], "features": []}"#, .duplicateAttribute),
            (#"{"type": "FeatureCollection", "features": [}"#, .jsonSyntax),
            (#"{"type": "FeatureCollection", "crs": {}, "features": []}"#, .viewers),
        ]
    )
    func broken(text: String, code: FindingCode) throws {
        #expect(try codes(text) == [code])
    }

    @Test("whose features share an identifier tells the second")
    func identifiers() throws {
        let feature = #"{"type": "Feature", "id": "a", "geometry": null, "properties": {}}"#
        let report = try Checking.report("{\"type\": \"FeatureCollection\",\n\"features\": [\(feature),\n\(feature)]}")
        #expect(report.findings.map(\.code) == [.duplicateID] && report.findings.first?.line == 3)
    }

    @Test("whose long identifiers differ at their ends is valid, and one that is the same is told")
    func longIdentifiers() throws {
        let long = String(repeating: "x", count: 200)
        let features = { (ids: [String]) in
            ids.map { #"{"type": "Feature", "id": "\#($0)", "geometry": null, "properties": {}}"# }
                .joined(separator: ", ")
        }
        let text = { (ids: [String]) in #"{"type": "FeatureCollection", "features": [\#(features(ids))]}"# }
        #expect(try codes(text([long + "1", long + "2"])).isEmpty)
        #expect(try codes(text([long + "1", long + "1"])) == [.duplicateID])
    }

    @Test("of ours has statuses and dates of the ontology; that of others may say what it likes")
    func properties() throws {
        func text(_ start: String) -> String {
            let properties = #"{"status": "maybe", "date": "soon", "mode": null}"#
            return "{\(start)\"type\": \"FeatureCollection\", \"features\": "
                + "[{\"type\": \"Feature\", \"geometry\": null, \"properties\": \(properties)}]}"
        }
        #expect(try codes(text("")).isEmpty)
        #expect(try codes(text("\"ontology\": \"1.0\", ")) == [.value, .date])
        #expect(try Checking.report(text("\"ontology\": \"9.0\", ")).findings.map(\.code).contains(.version))
    }
}
