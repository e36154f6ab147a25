import KnowledgeGraph
import NewsOntology

/// Events of several articles as text: when and what, who and to whom, who reports it, and where reports differ.
struct EventTimeline {
    private let rows: [EventRow]
    private let width: Int
    private let paint: Painter
    private static let indent = 12

    init(_ rows: [EventRow], width: Int, colour: Bool) {
        (self.rows, self.width) = (rows, width)
        paint = Painter(isOn: colour)
    }

    /// All events; a line that says so where there are none.
    var text: String {
        guard !rows.isEmpty else { return "nothing fits the question\n" }
        return rows.map(entry).joined(separator: "\n")
    }

    private func entry(_ row: EventRow) -> String {
        let rest = [roles(row), told(row), story(row)].compactMap { $0 }
        return lines(head(row), 0) + rest.map { lines($0, EventTimeline.indent) }.joined()
    }

    private func lines(_ paragraph: Paragraph, _ indent: Int) -> String {
        paragraph.lines(width: width, indent: (indent, EventTimeline.indent), paint: paint)
    }

    private func head(_ row: EventRow) -> Paragraph {
        var head = Paragraph(row.date ?? row.orderedBy.map { "≤\($0)" } ?? "undated", row.date == nil ? .dim : .date)
        head.pad(to: EventTimeline.indent - 1)
        head.add(row.type, .bold)
        if let mode = row.mode { head.add(mode) }
        head.add(row.label)
        if let status = row.status { head.add(status, style(status)) }
        return head
    }

    private func roles(_ row: EventRow) -> Paragraph? {
        let who = row.actors.joined(separator: ", ")
        let whom = row.recipients.isEmpty ? "" : "→ " + row.recipients.joined(separator: ", ")
        let places = row.places.isEmpty ? "" : "in " + row.places.joined(separator: ", ")
        let parts = [[who, whom].filter { !$0.isEmpty }.joined(separator: " "), places].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: ", "))
    }

    private func told(_ row: EventRow) -> Paragraph? {
        var parts = row.sources.isEmpty ? [] : ["according to \(row.sources.joined(separator: ", "))"]
        if !row.articles.isEmpty { parts.append("in \(row.articles.joined(separator: ", "))") }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: "; "), .dim)
    }

    private func story(_ row: EventRow) -> Paragraph? {
        var parts = row.conflicts.map { "\($0.name) elsewhere: \($0.value)" }
        if !row.fulfils.isEmpty { parts.append("fulfils: \(row.fulfils.joined(separator: "; "))") }
        if !row.denies.isEmpty { parts.append("denies: \(row.denies.joined(separator: "; "))") }
        return parts.isEmpty ? nil : Paragraph(parts.joined(separator: "; "), .caution)
    }

    private func style(_ status: String) -> Painter.Style {
        switch EventStatus(rawValue: status) {
        case .happened, .ongoing: .good
        case .denied: .bad
        case .planned, .calledFor, .possible, nil: .caution
        }
    }
}
