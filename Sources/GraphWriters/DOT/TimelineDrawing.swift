internal import KnowledgeGraph
internal import NewsOntology

/// A timeline: the events of a graph in columns of days, to scale, in lanes by who acts, what happens, or which state acts;
/// events without a date in a strip of their own. Every place is fixed, so that any program of Graphviz draws the same.
struct TimelineDrawing {
    private let graph: Graph
    private let look: DrawingLook
    private let texts: WriterOptions.Texts
    private let plan: TimelinePlan
    private let theme: ColourScheme

    init(_ graph: Graph, _ look: DrawingLook, _ texts: WriterOptions.Texts) {
        (self.graph, self.look, self.texts) = (graph, look, texts)
        plan = TimelinePlan(graph, look.cluster)
        theme = ColourScheme(look.theme)
    }

    func write(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        var (heading, legend) = (DOTHeading(), DOTLegend.Collector())
        let defaults = DOTDefaults(theme: theme, look: look)
        output.raw("digraph newsgraph {\n")
        for (element, list) in [("graph", fixed(defaults.graph)), ("node", defaults.node), ("edge", defaults.edge)] {
            output.raw("  \(element)")
            output.attributes(list)
        }
        for node in graph.nodes where node.type == .article { heading.add(node, texts, &output) }
        axis(&output)
        let sentences = EvidenceTexts(graph, texts)
        for index in graph.nodes.indices where plan.places[index] != nil {
            legend.note(.event, graph.nodes[index].attributes.eventStatus)
            event(index, sentences, &output)
        }
        for edge in graph.edges where plan.places[edge.source] != nil && plan.places[edge.target] != nil {
            legend.note(edge.type)
            line(edge, &output)
        }
        heading.write(look.legend ? DOTLegend(legend, theme) : nil, to: &output)
        output.raw("}\n")
        output.finish(&buffer, &warnings)
    }

    /// `nop` takes the places as they are and only draws the lines.
    private func fixed(_ list: [DOTAttribute]) -> [DOTAttribute] {
        list.filter { !["splines", "overlap", "overlap_scaling", "sep", "rankdir"].contains($0.name) }
            + [("layout", "nop"), ("splines", "line")]
    }

    // MARK: The axis. Its names hold a blank, which no identifier of a graph does.

    private func axis(_ output: inout TextOutput) {
        output.owner = "axis"
        for column in plan.columns {
            label("axis \(column.date)", column.date, Point(x: column.x, y: -20), size: 14, &output)
            rule(
                "axis \(column.date) line",
                Point(x: column.x, y: -8),
                Point(x: column.x, y: plan.height),
                "dotted",
                &output
            )
            guard column.skipped > 0 else { continue }
            let note = "… \(column.skipped) days …"
            label(
                "axis \(column.date) gap",
                note,
                Point(x: column.x - TimelinePlan.columnWidth, y: -20),
                size: 10,
                &output
            )
        }
        for (number, lane) in plan.lanes.enumerated() {
            let name = LabelText.lines(output.shortened(lane.name, to: 60, of: .label), width: 18).joined(
                separator: "\n"
            )
            label("axis lane \(number)", name, Point(x: -80, y: lane.top + lane.height / 2), size: 13, &output)
            rule(
                "axis lane \(number) top",
                Point(x: -150, y: lane.top),
                Point(x: plan.width, y: lane.top),
                "solid",
                &output
            )
        }
    }

    private func label(_ id: String, _ text: String, _ place: Point, size: Int, _ output: inout TextOutput) {
        output.raw("  ")
        output.quoted(id, of: "axis")
        output.attributes([
            ("label", text), ("shape", "plaintext"), ("fontsize", String(size)), ("fontcolor", theme.text.hexadecimal),
            ("tooltip", text), ("pos", position(place)),
        ])
    }

    private func rule(_ id: String, _ start: Point, _ end: Point, _ style: String, _ output: inout TextOutput) {
        for (name, place) in [("\(id) start", start), ("\(id) end", end)] {
            output.raw("  ")
            output.quoted(name, of: "axis")
            output.attributes([
                ("shape", "point"), ("width", "0.01"), ("height", "0.01"), ("style", "invis"), ("pos", position(place)),
            ])
        }
        output.raw("  ")
        output.quoted("\(id) start", of: "axis")
        output.raw(" -> ")
        output.quoted("\(id) end", of: "axis")
        output.attributes([
            ("arrowhead", "none"), ("style", style), ("color", theme.frame.hexadecimal), ("tooltip", " "),
        ])
    }

    // MARK: Events

    private func event(_ index: Int, _ sentences: EvidenceTexts?, _ output: inout TextOutput) {
        guard let place = plan.places[index] else { return }
        let node = graph.nodes[index]
        output.owner = node.id
        output.leaveOut(foreignOf: node.attributes)
        output.raw("  ")
        output.quoted(node.id, of: "id")
        output.attributes(
            [
                ("id", node.id), ("class", node.type.rawValue), ("label", label(of: node, &output)),
                ("fontsize", "10"), ("margin", "0.06,0.04"), ("width", "1.9"), ("pos", position(place)),
                (
                    "tooltip",
                    sentences?[node.attributes].map { output.shortened($0, to: 600, of: .evidence) } ?? node.label
                ),
            ] + DOTLooks.node(.event, node.attributes.eventStatus, theme)
        )
    }

    /// Type and label; the date where it is no single day, and the status where there is doubt.
    private func label(of node: Node, _ output: inout TextOutput) -> String {
        let date = node.attributes[.date]?.text ?? "", status = node.attributes.eventStatus
        let lines = LabelText.lines(output.shortened(node.label, to: 66, of: .label), width: 24)
        let last = [date.utf8.count == 10 ? "" : date, status == .happened ? "" : status?.rawValue ?? ""]
        let head = [node.attributes[.eventType]?.text ?? ""] + last
        return ([head.filter { !$0.isEmpty }.joined(separator: " · ")] + lines.prefix(3)).filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private func line(_ edge: Edge, _ output: inout TextOutput) {
        output.owner = edge.id
        output.raw("  ")
        output.quoted(graph.nodes[edge.source].id, of: "source")
        output.raw(" -> ")
        output.quoted(graph.nodes[edge.target].id, of: "target")
        let look = edge.type.appearance
        output.attributes([
            ("id", edge.id), ("class", edge.type.rawValue), ("color", theme.line(look.colour).hexadecimal),
            ("arrowhead", look.head), ("tooltip", edge.type.summary),
        ])
    }

    private func position(_ place: Point) -> String { "\(Int(place.x)),\(Int(-place.y))" }
}
