internal import NewsOntology

/// What a relation looks like in a drawing.
struct RelationAppearance: Sendable {
    /// Whether it is drawn at all.
    let isDrawn: Bool
    /// The colour of line and label.
    let colour: Colour
    /// The head, by its Graphviz name.
    let head: String
}

extension RelationType {
    /// The row of the table of appearances.
    var appearance: RelationAppearance {
        switch self {
        case .actor: RelationAppearance(isDrawn: true, colour: Colour(0x2F4B6E), head: "normal")
        case .recipient: RelationAppearance(isDrawn: true, colour: Colour(0xA65A3A), head: "normal")
        case .place: RelationAppearance(isDrawn: true, colour: Colour(0x9A7B32), head: "dot")
        case .source: RelationAppearance(isDrawn: true, colour: Colour(0x8A8F98), head: "vee")
        case .about: RelationAppearance(isDrawn: true, colour: Colour(0x6B6F76), head: "open")
        case .follows: RelationAppearance(isDrawn: true, colour: Colour(0x55504A), head: "empty")
        case .fulfils: RelationAppearance(isDrawn: true, colour: Colour(0x3E6E4A), head: "normal")
        case .denies: RelationAppearance(isDrawn: true, colour: Colour(0x9B2F3A), head: "tee")
        case .sameAs: RelationAppearance(isDrawn: true, colour: Colour(0x5B6470), head: "none")
        case .holdsOffice: RelationAppearance(isDrawn: true, colour: Colour(0x2F6D6F), head: "diamond")
        case .partOf, .memberOf, .locatedIn, .standsFor:
            RelationAppearance(isDrawn: true, colour: Colour(0x75608F), head: "odiamond")
        case .linkedTo: RelationAppearance(isDrawn: true, colour: Colour(0x5B6470), head: "normal")
        case .reportedIn: RelationAppearance(isDrawn: false, colour: Colour(0x8A8F98), head: "none")
        }
    }
}
