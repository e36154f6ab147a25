internal import KnowledgeGraph
internal import NewsOntology

/// An event at a place, as KML has it; the elements stand in the order that its schema wants.
struct KMLPlacemark {
    private let feature: MapFeature

    init(_ feature: MapFeature) { self.feature = feature }

    /// Within a description, which is HTML in XML, what HTML would read as markup is escaped twice.
    private static let html = EscapeTable(["&": "&#38;", "<": "&#60;"])

    func write(to output: inout TextOutput) {
        output.owner = feature.row.event.id
        output.raw("    <Placemark>\n      <name>")
        output.text(feature.row.event.label, XMLText.content, of: .label)
        output.raw("</name>\n")
        writeDescription(&output)
        writeTime(&output)
        if let status = feature.row.event.attributes.eventStatus {
            output.raw("      <styleUrl>#\(status.rawValue)</styleUrl>\n")
        }
        writeData(&output)
        if let position = feature.place?.position {
            output.raw("      <Point><coordinates>\(position.longitude),\(position.latitude)</coordinates></Point>\n")
        }
        output.raw("    </Placemark>\n")
    }

    /// The sentence, and where it is from.
    private func writeDescription(_ output: inout TextOutput) {
        let row = feature.row
        let article = [row.articleText(.title), row.articleText(.source), row.articleText(.date)]
        let lines = [row.sentence, article.filter { !$0.isEmpty }.joined(separator: ", ")].filter { !$0.isEmpty }
        guard !lines.isEmpty else { return }
        output.raw("      <description>")
        let text = lines.map { $0.escaped(KMLPlacemark.html) }.joined(separator: "<br>")
        output.text(text, XMLText.content, of: .evidence)
        output.raw("</description>\n")
    }

    /// A moment as exact as it is known, or the two ends of a time.
    private func writeTime(_ output: inout TextOutput) {
        let date = feature.row.text(.date)
        if let moment = TypedDate(date) {
            output.raw("      <TimeStamp><when>\(moment.text)</when></TimeStamp>\n")
        } else if let (start, end) = TypedDate.interval(date), start != nil || end != nil {
            let begin = start.map { "<begin>\($0.text)</begin>" } ?? ""
            let end = end.map { "<end>\($0.text)</end>" } ?? ""
            output.raw("      <TimeSpan>\(begin)\(end)</TimeSpan>\n")
        }
    }

    private func writeData(_ output: inout TextOutput) {
        output.raw("      <ExtendedData>\n")
        for property in MapProperty.all {
            let text = property.value(feature)
            if text.isEmpty { continue }
            output.raw("        <Data name=\"\(property.name)\"><value>")
            output.text(text, XMLText.content, of: property.part)
            output.raw("</value></Data>\n")
        }
        output.raw("      </ExtendedData>\n")
    }
}
