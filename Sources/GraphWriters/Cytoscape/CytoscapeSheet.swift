internal import NewsOntology

/// What Cytoscape.js makes of types and statuses: the member `style` of a file, which holds for every graph.
///
/// Cytoscape.js draws grey dots without it. Source: Cytoscape.js, *Style*.
enum CytoscapeSheet {
    /// The rules, one a line, as they stand in a file.
    static let rules: String = {
        let rules =
            [nodes] + NodeType.allCases.map(rule) + EventStatus.allCases.map(rule)
            + [edges] + RelationType.allCases.map(rule)
        return rules.map { "    \($0)" }.joined(separator: ",\n")
    }()

    private static let nodes = rule(
        "node",
        [
            ("label", "data(label)"), ("font-size", "11"), ("text-valign", "bottom"), ("text-margin-y", "4"),
            ("text-wrap", "wrap"), ("text-max-width", "120"), ("text-background-color", "#ffffff"),
            ("text-background-opacity", "0.8"), ("border-color", "#55504a"), ("border-width", "0.8"),
        ]
    )

    private static let edges = rule(
        "edge",
        [
            ("label", "data(label)"), ("font-size", "8"), ("text-background-color", "#ffffff"),
            ("text-background-opacity", "0.8"), ("width", "1.2"), ("curve-style", "bezier"),
            ("target-arrow-shape", "triangle"), ("arrow-scale", "0.8"),
        ]
    )

    private static func rule(_ type: NodeType) -> String {
        let look = type.appearance
        let shape =
            switch look.shape {
            case "ellipse": "ellipse"
            case "note", "folder", "tab": "cut-rectangle"
            case "cds": "tag"
            default: look.rounded ? "round-rectangle" : "rectangle"
            }
        return rule(
            "node[type = '\(type.rawValue)']",
            [
                ("shape", shape), ("background-color", look.fill.hexadecimal), ("width", String(look.size)),
                ("height", String(look.size)),
            ]
        )
    }

    private static func rule(_ status: EventStatus) -> String {
        let look = status.appearance
        let fill = look.fill.map { [("background-color", $0.hexadecimal)] } ?? []
        return rule(
            "node[type = 'Event'][status = '\(status.rawValue)']",
            [
                ("border-style", look.line), ("border-width", String(look.width)),
                ("border-color", look.colour.hexadecimal),
            ] + fill
        )
    }

    /// What other pictures leave out, since it would hide the rest, is pale and has no label.
    private static func rule(_ type: RelationType) -> String {
        let look = type.appearance
        let colour = look.colour.hexadecimal
        return rule(
            "edge[type = '\(type.rawValue)']",
            [("line-color", colour), ("target-arrow-color", colour), ("color", colour)]
                + (look.isDrawn ? [] : [("opacity", "0.25"), ("label", "")])
        )
    }

    private static func rule(_ selector: String, _ properties: [(String, String)]) -> String {
        let members = properties.map { "\"\($0.0)\": \"\($0.1)\"" }.joined(separator: ", ")
        return "{\"selector\": \"\(selector)\", \"style\": {\(members)}}"
    }
}
