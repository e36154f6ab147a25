internal import KnowledgeGraph
internal import NewsOntology

/// An axis of time: the dates of the events in order, each event on a level with its date; last, those without a date.
struct TimeAxis {
    /// Dates with the identifiers of their events, earliest first.
    let dates: [(date: String, events: [String])]
    /// The events that have no date, which would else stand anywhere, as if the date there were theirs.
    let undated: [String]

    private static let end = "no date"

    /// Events are dated by their day, month or year, or by the start of their interval.
    init(_ graph: Graph) {
        var events: [String: [String]] = [:]
        var undated: [String] = []
        for node in graph.nodes where node.type == .event {
            let text = node.attributes[.date]?.text ?? ""
            if let date = TypedDate(text) ?? TypedDate.interval(text)?.start {
                events[date.text, default: []].append(node.id)
            } else {
                undated.append(node.id)
            }
        }
        dates = events.keys.sorted().map { ($0, events[$0] ?? []) }
        self.undated = undated
    }

    /// Appends the axis. Its names hold a blank, which no identifier of a graph does.
    func write(_ theme: ColourScheme, _ output: inout TextOutput) {
        guard !dates.isEmpty else { return }
        output.owner = "axis"
        for (date, events) in dates { level(date, events, theme.text, &output) }
        for (earlier, later) in zip(dates, dates.dropFirst()) {
            tie(earlier.date, later.date, [("color", theme.frame.hexadecimal), ("penwidth", "2")], &output)
        }
        guard !undated.isEmpty, let last = dates.last else { return }
        level(TimeAxis.end, undated, theme.text, &output)
        tie(last.date, TimeAxis.end, [("style", "invis")], &output)
    }

    /// A date with its events.
    private func level(_ name: String, _ events: [String], _ colour: Colour, _ output: inout TextOutput) {
        output.raw("  { rank=\"same\";\n    ")
        output.quoted("axis \(name)", of: "id")
        output.attributes([
            ("label", name), ("shape", "plaintext"), ("fontsize", "13"), ("fontcolor", colour.hexadecimal),
            ("group", "axis"), ("tooltip", name),
        ])
        for event in events {
            output.raw("    ")
            output.quoted(event, of: "id")
            output.raw(";\n")
        }
        output.raw("  }\n")
    }

    /// The line from one date to the next.
    private func tie(_ earlier: String, _ later: String, _ look: [DOTAttribute], _ output: inout TextOutput) {
        output.raw("  ")
        output.quoted("axis \(earlier)", of: "source")
        output.raw(" -> ")
        output.quoted("axis \(later)", of: "target")
        output.attributes(look + [("arrowhead", "none"), ("weight", "50")])
    }
}
