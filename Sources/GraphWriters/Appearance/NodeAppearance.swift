internal import NewsOntology

/// What a type of node looks like, in every format that draws.
struct NodeAppearance: Sendable {
    /// The shape, by its Graphviz name.
    let shape: String
    /// Whether the corners are round.
    let rounded: Bool
    /// The colour inside.
    let fill: Colour
    /// The colour of the text.
    let text: Colour
    /// The size of a dot for viewers that draw dots.
    var size = 20
}

extension NodeType {
    /// The row of the table of appearances.
    var appearance: NodeAppearance {
        switch self {
        case .state:
            NodeAppearance(shape: "box", rounded: false, fill: Colour(0x2F4B6E), text: Colour(0xFFFFFF), size: 30)
        case .official: NodeAppearance(shape: "box", rounded: true, fill: Colour(0x2F6D6F), text: Colour(0xFFFFFF))
        case .person: NodeAppearance(shape: "ellipse", rounded: false, fill: Colour(0x9CC9C4), text: Colour(0x1D2B33))
        case .organisation:
            NodeAppearance(shape: "tab", rounded: false, fill: Colour(0x75608F), text: Colour(0xFFFFFF))
        case .place: NodeAppearance(shape: "cds", rounded: false, fill: Colour(0xDDBB7C), text: Colour(0x1D2B33))
        case .group: NodeAppearance(shape: "box3d", rounded: false, fill: Colour(0xCBD0D8), text: Colour(0x1D2B33))
        case .event: NodeAppearance(shape: "note", rounded: false, fill: Colour(0xFBF4E4), text: Colour(0x1D2B33))
        case .thing: NodeAppearance(shape: "box", rounded: true, fill: Colour(0xFFFFFF), text: Colour(0x1D2B33))
        case .article: NodeAppearance(shape: "folder", rounded: false, fill: Colour(0xE9E9E9), text: Colour(0x1D2B33))
        }
    }
}
