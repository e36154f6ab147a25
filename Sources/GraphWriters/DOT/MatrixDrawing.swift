internal import KnowledgeGraph
internal import NewsOntology

/// Who did what to whom as a table: a row for each who acts, a column for each who is acted on, in a cell the types of the
/// events and the sum of their weights, green for cooperation and red for conflict.
struct MatrixDrawing {
    private let graph: Graph
    private let look: DrawingLook
    private let texts: WriterOptions.Texts
    private let theme: ColourScheme
    private let rows: [ActorTable.Row]

    /// The most rows and columns that a sheet can hold.
    private static let most = 24

    init(_ graph: Graph, _ look: DrawingLook, _ texts: WriterOptions.Texts) {
        (self.graph, self.look, self.texts) = (graph, look, texts)
        theme = ColourScheme(look.theme)
        rows = ActorTable(graph, states: look.cluster == .state).rows
    }

    func write(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        var heading = DOTHeading()
        output.raw("digraph newsgraph {\n  graph")
        output.attributes(DOTDefaults(theme: theme, look: look).graph)
        for node in graph.nodes where node.type == .article { heading.add(node, texts, &output) }
        if rows.isEmpty {
            heading.add("no event with somebody who acts and somebody who is acted on")
        } else {
            table(&heading, &output)
        }
        heading.write(nil, to: &output)
        output.raw("}\n")
        output.finish(&buffer, &warnings)
    }

    private func table(_ heading: inout DOTHeading, _ output: inout TextOutput) {
        let (actors, recipients) = (ranked(\.from), ranked(\.to))
        let left = max(actors.count, recipients.count) - MatrixDrawing.most
        if left > 0 { heading.add("the \(MatrixDrawing.most) most active; more are left out") }
        let columns = Array(recipients.prefix(MatrixDrawing.most))
        output.owner = "matrix"
        output.raw("  \"actor matrix\" [shape=\"plaintext\", fontname=\"Helvetica\", fontsize=\"10\", ")
        output.raw("label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\" ")
        output.raw("COLOR=\"\(theme.frame.hexadecimal)\">\n    <TR>")
        cell("who acts ↓   on whom →", nil, .state, &output)
        for column in columns { cell(graph.nodes[column].label, nil, .state, &output) }
        output.raw("</TR>")
        for actor in actors.prefix(MatrixDrawing.most) {
            output.raw("\n    <TR>")
            cell(graph.nodes[actor].label, nil, .state, &output)
            for column in columns {
                let row = rows.first { $0.from == actor && $0.to == column }
                cell(row.map { "\($0.summary()) (\($0.weight.signed))" } ?? "", row?.weight, .place, &output)
            }
            output.raw("</TR>")
        }
        output.raw("\n  </TABLE>>];\n")
    }

    /// The indices of those on one side, the most active first.
    private func ranked(_ side: KeyPath<ActorTable.Row, Int>) -> [Int] {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row[keyPath: side], default: 0] += row.count }
        return counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    }

    private func cell(_ text: String, _ weight: Double?, _ part: NodeType, _ output: inout TextOutput) {
        let (fill, ink) = colours(weight, isHeader: part == .state)
        output.raw("<TD BGCOLOR=\"\(fill)\"><FONT COLOR=\"\(ink)\">")
        for (index, line) in LabelText.lines(text.isEmpty ? "·" : text, width: 16).enumerated() {
            if index > 0 { output.raw("<BR/>") }
            output.text(line, XMLText.content, of: .label)
        }
        output.raw("</FONT></TD>")
    }

    /// Deeper colours for larger sums.
    private func colours(_ weight: Double?, isHeader: Bool) -> (String, String) {
        let ink = theme.text.hexadecimal
        guard let weight, weight != 0 else { return (isHeader ? theme.frame.hexadecimal : theme.background, ink) }
        let strength = min(1, abs(weight) / 12)
        let stance = Stance(weight).colour
        let fill =
            theme.lightening == 0
            ? stance.lightened(by: 88 - Int(strength * 40)) : stance.darkened(by: 62 - Int(strength * 30))
        return (fill.hexadecimal, ink)
    }
}
