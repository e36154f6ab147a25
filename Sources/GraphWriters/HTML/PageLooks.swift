internal import NewsOntology

/// What the page has to know of types, statuses and relations: shapes, colours in light and dark, and what they say.
enum PageLooks {
    /// The page is light or dark, as its reader's other windows are.
    private static let schemes = [ColourScheme(.light), ColourScheme(.dark)]

    /// Appends the member `looks`.
    static func write(to output: inout TextOutput) {
        output.raw("\"looks\": {\n\"types\": {\(list(NodeType.allCases.filter { $0 != .article }, type))},")
        output.raw("\n\"statuses\": {\(list(EventStatus.allCases, status))},")
        output.raw("\n\"relations\": {\(list(RelationType.allCases, relation))},")
        output.raw("\n\"events\": {\(list(EventType.allCases) { "\"\($0.summary)\"" })}}")
    }

    private static func list<Case: RawRepresentable>(_ cases: [Case], _ look: (Case) -> String) -> String
    where Case.RawValue == String {
        cases.map { "\n\"\($0.rawValue)\": \(look($0))" }.joined(separator: ",")
    }

    private static func type(_ type: NodeType) -> String {
        let look = type.appearance
        let fills = schemes.map { $0.node(type, nil).fill }
        let lines = zip(schemes, fills).map { $0.outline(of: type == .event ? $0.border : $1) }
        return
            "{\"shape\": \"\(look.shape)\", \"rounded\": \(look.rounded), \(inks("fill", fills)), \(inks("line", lines))}"
    }

    private static func status(_ status: EventStatus) -> String {
        let (look, nodes) = (status.appearance, schemes.map { $0.node(.event, status) })
        return "{\"line\": \"\(look.line)\", \"width\": \(look.width), \(inks("fill", nodes.map(\.fill))), "
            + "\(inks("colour", nodes.map(\.border)))}"
    }

    private static func relation(_ type: RelationType) -> String {
        let look = type.appearance
        return "{\"drawn\": \(look.isDrawn), \"head\": \"\(look.head)\", \"says\": \"\(type.summary)\", "
            + "\(inks("colour", schemes.map { $0.line(look.colour) }))}"
    }

    private static func inks(_ name: String, _ colours: [Colour]) -> String {
        "\"\(name)\": [\(colours.map { "\"\($0.hexadecimal)\"" }.joined(separator: ", "))]"
    }
}
