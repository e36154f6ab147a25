internal import KnowledgeGraph
internal import NewsOntology

/// An axis of time: the dates of the events in order, each event on a level with its date.
struct TimeAxis {
    /// Dates with the identifiers of their events, earliest first.
    let dates: [(date: String, events: [String])]

    /// Events are dated by their day, month or year, or by the start of their interval.
    init(_ graph: Graph) {
        var events: [String: [String]] = [:]
        for node in graph.nodes where node.type == .event {
            guard let text = node.attributes[.date]?.text else { continue }
            guard let date = TypedDate(text) ?? TypedDate.interval(text)?.start else { continue }
            events[date.text, default: []].append(node.id)
        }
        dates = events.keys.sorted().map { ($0, events[$0] ?? []) }
    }

    /// Appends the axis. Its names hold a blank, which no identifier of a graph does.
    func write(_ theme: DOTTheme, _ output: inout TextOutput) {
        output.owner = "axis"
        for (date, events) in dates {
            output.raw("  { rank=\"same\";\n    ")
            output.quoted("axis \(date)", of: "id")
            output.attributes([
                ("label", date), ("shape", "plaintext"), ("fontsize", "13"), ("fontcolor", theme.text.hexadecimal),
                ("group", "axis"), ("tooltip", date),
            ])
            for event in events {
                output.raw("    ")
                output.quoted(event, of: "id")
                output.raw(";\n")
            }
            output.raw("  }\n")
        }
        for (earlier, later) in zip(dates, dates.dropFirst()) {
            output.raw("  ")
            output.quoted("axis \(earlier.date)", of: "source")
            output.raw(" -> ")
            output.quoted("axis \(later.date)", of: "target")
            output.attributes([
                ("color", theme.frame.hexadecimal), ("penwidth", "2"), ("arrowhead", "none"), ("weight", "50"),
            ])
        }
    }
}
