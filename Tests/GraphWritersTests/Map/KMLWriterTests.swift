import GraphWriters
import KnowledgeGraph
import NewsOntology
import Testing

@Suite("KML")
struct KMLWriterTests {
    private func text(_ graph: Graph, article: String? = nil) throws -> String {
        var options = WriterOptions()
        options.texts.article = article
        return try GraphFormat.kml.serialize(graph, options: options).text
    }

    @Test("has a placemark for each place of an event, with time, style and point in the order of its schema")
    func placemarks() throws {
        let marks = try text(MapSample.graph()).split(separator: "<Placemark>").dropFirst()
        #expect(marks.count == 4)
        let first = try #require(marks.first)
        let order = ["<name>", "<description>", "<TimeStamp>", "<styleUrl>", "<ExtendedData>", "<Point>"]
        let places = order.compactMap { first.firstRange(of: $0)?.lowerBound }
        #expect(places.count == order.count && places == places.sorted())
        #expect(first.contains("<TimeStamp><when>2024-08-05</when></TimeStamp>"))
        #expect(first.contains("<styleUrl>#happened</styleUrl>"))
        #expect(first.contains("<Point><coordinates>30.5238,50.45</coordinates></Point>"))
        #expect(first.contains("<Data name=\"killed\"><value>27-</value></Data>"))
    }

    @Test("puts events without a known place last, in a folder, without a point")
    func unknownPlaces() throws {
        let text = try text(MapSample.graph())
        let folder = try #require(text.split(separator: "<Folder>").last)
        #expect(folder.split(separator: "<Placemark>").count == 3 && !folder.contains("<Point>"))
        #expect(folder.contains("<when>2024-08</when>"))
        #expect(!(try self.text(Graph())).contains("<Folder>"))
    }

    @Test("describes an event in HTML in which no text is markup")
    func description() throws {
        let text = try text(MapSample.graph(), article: "<b>Bang</b> & more".padding())
        #expect(text.contains("<description>&amp;#60;b&gt;Bang&amp;#60;/b&gt; &amp;#38; more"))
        #expect(text.contains("&lt;br&gt;Strikes &amp;#38; talks, The Wire, 2024-08-05</description>"))
    }

    @Test("gives intervals two ends, and dates that are none no time")
    func intervals() throws {
        for (date, time) in [
            ("2024-07-30/2024-08", "<TimeSpan><begin>2024-07-30</begin><end>2024-08</end></TimeSpan>"),
            ("2024/", "<TimeSpan><begin>2024</begin></TimeSpan>"), ("soon", nil),
        ] as [(String, String?)] {
            var sketch = GraphSketch()
            try sketch.node("event:x", .event, "x", [.eventType: "AID", .date: SketchValue(.string(date))])
            let text = try text(sketch.graph)
            #expect(time.map(text.contains) ?? !text.contains("<Time"), "\(date)")
        }
    }

    @Test("has a style for every status, in the order alpha, blue, green, red")
    func styles() throws {
        let text = try text(Graph())
        for status in EventStatus.allCases { #expect(text.contains("<Style id=\"\(status.rawValue)\">")) }
        #expect(text.contains("<Style id=\"denied\"><IconStyle><color>ff403da6</color>"))
    }
}

extension String {
    /// As long as the sentences of the sample.
    fileprivate func padding() -> String { self + String(repeating: ".", count: 60 - count) }
}
