import KnowledgeGraph
import NewsOntology
import NewsText

/// The timeline as text: for each event when and what, who and to whom, who says so, and in which words.
struct TimelineReport {
    private let report: GraphReport
    private let codePoints: CodePoints
    private static let indent = 12

    init(_ report: GraphReport) {
        self.report = report
        codePoints = CodePoints(report.article.text)
    }

    /// All events; nothing when there are none.
    var text: String {
        let entries = Timeline(report.neighbours).entries
        guard !entries.isEmpty else { return "" }
        return report.line("Timeline (\(entries.count))", .heading) + entries.map(entry).joined(separator: "\n")
    }

    private func entry(_ entry: Timeline.Entry) -> String {
        let first = lines(head(entry), indent: 2)
        let more =
            [roles(entry), others(entry)].compactMap { $0 }
            + (report.article.text.isEmpty ? [] : entry.evidence.map(sentence))
        return first + more.map { lines($0, indent: TimelineReport.indent + 2) }.joined()
    }

    private func lines(_ paragraph: Paragraph, indent: Int) -> String {
        let rest = TimelineReport.indent + 2
        return paragraph.lines(width: report.width, indent: (indent, rest), paint: report.paint)
    }

    /// `2024-08-05  CONSULT visit “arrived” happened`
    private func head(_ entry: Timeline.Entry) -> Paragraph {
        var head = Paragraph(entry.date ?? "undated", entry.date == nil ? .dim : .date)
        head.pad(to: TimelineReport.indent - 1)
        head.add(entry.event.text(.eventType) ?? entry.event.label, .bold)
        if let mode = entry.event.text(.mode) { head.add(mode) }
        if let trigger = entry.event.text(.trigger) { head.add("“\(trigger)”") }
        if let status = entry.event.text(.status) { head.add(status, style(ofStatus: status)) }
        return head
    }

    /// `Sergei Shoigu → Iran, in Tehran`
    private func roles(_ entry: Timeline.Entry) -> Paragraph? {
        let who = entry.actors.isEmpty ? [] : [entry.actors.joined(separator: ", ")]
        let whom = entry.recipients.isEmpty ? [] : ["→ " + entry.recipients.joined(separator: ", ")]
        let places = entry.places.isEmpty ? [] : ["in " + entry.places.joined(separator: ", ")]
        let participants = (who + whom).joined(separator: " ")
        let parts = (participants.isEmpty ? [] : [participants]) + places
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: ", "))
    }

    /// `about: …; after: …; according to …`
    private func others(_ entry: Timeline.Entry) -> Paragraph? {
        let named = [("about", entry.about), ("after", entry.follows), ("according to", entry.sources)]
        let parts = named.filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: "; "))
    }

    private func sentence(_ span: TextSpan) -> Paragraph {
        var sentence = Paragraph(codePoints[span], .dim)
        sentence.mark = "| "
        return sentence
    }

    private func style(ofStatus status: String) -> Painter.Style {
        switch EventStatus(rawValue: status) {
        case .happened, .ongoing: .good
        case .denied: .bad
        case .planned, .calledFor, .possible, nil: .caution
        }
    }
}
