internal import KnowledgeGraph
internal import NewsOntology

/// A drawing with boxes, or with nodes that nothing is joined to, for which the whole graph has to be known.
struct DOTArrangement {
    private let graph: Graph
    private let look: DrawingLook

    init(_ graph: Graph, _ look: DrawingLook) {
        (self.graph, self.look) = (graph, look)
    }

    func write(_ elements: inout DOTElements, _ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        var output = TextOutput(&buffer, &warnings)
        elements.start(&output)
        let boxes = boxes
        for box in boxes {
            open(box, elements.theme, &output)
            for index in box.nodes { elements.node(of: graph, index, &output) }
            if box.label != nil { output.raw("  }\n") }
        }
        if look.hasColumns { line(up: boxes, &output) }
        elements.edges(of: graph, &output)
        if look.cluster == .none { IsolatedRows(graph).write(graph, to: &output) }
        elements.end(&output)
        output.finish(&buffer, &warnings)
    }

    /// Nodes that stand together; without a label they stand free.
    private struct Box {
        let label: String?
        let nodes: [Int]
    }

    private var boxes: [Box] {
        switch look.cluster {
        case .none:
            [IsolatedRows(graph)].flatMap { rows in [rows.linked, rows.isolated].map { Box(label: nil, nodes: $0) } }
        case .type:
            NodeType.allCases.sorted { $0.column < $1.column }.map { type in
                let nodes = graph.nodes.indices.filter { graph.nodes[$0].type == type }
                return Box(label: type == .article || nodes.isEmpty ? nil : type.rawValue, nodes: nodes)
            }
        case .state: stateBoxes
        }
    }

    private var stateBoxes: [Box] {
        let owners = StateOwners(graph).owners
        let states = graph.nodes.indices.filter { graph.nodes[$0].type == .state }
        let boxes = states.map { state in
            let nodes = graph.nodes.indices.filter { owners[$0] == state }
            return Box(label: nodes.count > 1 ? graph.nodes[state].label : nil, nodes: nodes)
        }
        return boxes + [Box(label: nil, nodes: graph.nodes.indices.filter { owners[$0] == nil })]
    }

    private func open(_ box: Box, _ theme: ColourScheme, _ output: inout TextOutput) {
        guard let label = box.label, let first = box.nodes.first else { return }
        output.owner = graph.nodes[first].id
        output.raw("  subgraph ")
        output.quoted("cluster \(first)", of: "cluster")
        output.raw(" {\n    graph")
        let short = output.shortened(label, to: 80, of: .label)
        output.attributes([
            ("label", LabelText.lines(short, width: 60).joined(separator: "\n")), ("fontsize", "13"),
            ("style", "rounded"), ("color", theme.frame.hexadecimal), ("margin", "12"),
        ])
        if look.hasColumns { output.raw("    rank=\"same\";\n") }
    }

    /// Invisible edges from box to box, which keep them in their order where no others do.
    private func line(up boxes: [Box], _ output: inout TextOutput) {
        let heads = boxes.filter { $0.label != nil }.compactMap { $0.nodes.first }
        output.owner = "columns"
        for (left, right) in zip(heads, heads.dropFirst()) {
            output.raw("  ")
            output.quoted(graph.nodes[left].id, of: "source")
            output.raw(" -> ")
            output.quoted(graph.nodes[right].id, of: "target")
            output.attributes([("style", "invis"), ("weight", "0")])
        }
    }
}
