import GraphValidation
import Testing

@Suite("KML")
struct KMLTests {
    private func report(_ content: String, namespace: String = "http://www.opengis.net/kml/2.2") throws -> [FindingCode]
    {
        let report = try Checking.report("<kml xmlns=\"\(namespace)\"><Document>\(content)</Document></kml>")
        #expect(report.format == .kml)
        return report.findings.map(\.code)
    }

    @Test(
        "is valid",
        arguments: [
            "", "<Placemark><Point><coordinates>\n 30.5,50.4 </coordinates></Point></Placemark>",
            "<Placemark><LineString><coordinates>1,2,3 -180,90</coordinates></LineString></Placemark>",
            "<Style id='a'/><Placemark><styleUrl>#a</styleUrl></Placemark>",
            "<Placemark><styleUrl>other.kml#a</styleUrl></Placemark>",
            "<TimeStamp><when>2024-08-05T12:00:00Z</when></TimeStamp>",
            "<TimeSpan><begin>2024</begin><end>2024-08</end></TimeSpan>",
        ]
    )
    func valid(content: String) throws {
        #expect(try report(content).isEmpty)
    }

    @Test(
        "has one finding",
        arguments: [
            ("<Point><coordinates>50.4</coordinates></Point>", FindingCode.structure),
            ("<Point><coordinates>50.4, 30.5</coordinates></Point>", .structure),
            ("<Point><coordinates></coordinates></Point>", .structure),
            ("<Point><coordinates>30,95</coordinates></Point>", .value),
            ("<TimeStamp><when>Monday</when></TimeStamp>", .date),
            ("<TimeSpan><begin>2024-13</begin></TimeSpan>", .date),
            ("<Placemark><styleUrl>#b</styleUrl></Placemark>", .danglingReference),
            ("<Style id='a'/><Style id='a'/>", .duplicateID), ("<Placemark>", .wellFormed),
        ]
    )
    func broken(content: String, code: FindingCode) throws {
        #expect(Set(try report(content)) == [code])
    }

    @Test("of older versions has a warning, and what is no KML an error")
    func namespaces() throws {
        #expect(try report("", namespace: "http://earth.google.com/kml/2.1") == [.structure])
        let older = "<kml xmlns='http://earth.google.com/kml/2.1'/>"
        #expect(try Checking.report(older).isValid)
        #expect(try !Checking.report("<kml xmlns='urn:x'/>").isValid)
    }
}
