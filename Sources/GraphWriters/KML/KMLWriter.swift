public import KnowledgeGraph
internal import NewsOntology

/// Writes the events of a graph as KML, for Google Earth, QGIS and other programs with maps.
///
/// Source: OGC 07-147r2, *KML 2.2*.
///
/// Each event is a placemark at each of its places, with its time, for the time slider, and the colour of its status. Events
/// whose place is not known come last, in a folder of their own, as placemarks without a point. `ExtendedData` holds what
/// ``GeoJSONWriter`` writes as properties, under the same names; what is not known is left out. The description, which
/// programs show as HTML, is the sentence and who says so.
public struct KMLWriter: GraphWriter {
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
        output.owner = graph.nodes.first { $0.type == .article }?.id ?? ""
        if !options.isPart { KMLWriter.start(MapFeature.title(of: graph), &output) }
        let sentences = options.texts.article.map { EventSentences(of: graph, in: $0) }
        let features = EventRow.rows(of: graph, sentences).flatMap(MapFeature.features)
        for feature in features where feature.place != nil { KMLPlacemark(feature).write(to: &output) }
        let others = features.filter { $0.place == nil }
        if !others.isEmpty {
            output.raw("    <Folder>\n      <name>Events without a known place</name>\n")
            for feature in others { KMLPlacemark(feature).write(to: &output) }
            output.raw("    </Folder>\n")
        }
        if !options.isPart { output.raw(KMLWriter.end) }
        output.warnOfPositions(graph)
        output.leaveOut(foreignOf: graph)
        output.finish(&buffer, &warnings)
    }

    /// What follows the last placemark or folder.
    static let end = "  </Document>\n</kml>\n"

    private static func start(_ title: String, _ output: inout TextOutput) {
        output.raw(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- \(OntologyVersion.current.mark) -->
            <kml xmlns="http://www.opengis.net/kml/2.2">
              <Document>
                <name>
            """
        )
        output.text(title, XMLText.content, of: .title)
        output.raw("</name>\n")
        for status in EventStatus.allCases {
            output.raw("    <Style id=\"\(status.rawValue)\"><IconStyle><color>\(status.appearance.colour.kml)</color>")
            output.raw("</IconStyle></Style>\n")
        }
    }
}

extension Colour {
    /// `aabbggrr`, opaque (OGC 07-147r2, section 16.2).
    fileprivate var kml: String {
        let digits = hexadecimal.dropFirst()
        return "ff\(digits.dropFirst(4))\(digits.dropFirst(2).prefix(2))\(digits.prefix(2))"
    }
}

extension GraphWriter where Self == KMLWriter {
    /// KML.
    public static var kml: KMLWriter { KMLWriter() }
}
