internal import NewsOntology

/// What lines look like for a status: the border of an event, and the edges that leave it.
struct StatusAppearance: Sendable {
    /// The line, by its Graphviz style.
    let line: String
    /// The width of the line, in points.
    let width: Double
    /// The colour of the border of an event.
    let colour: Colour
    /// The colour inside an event, where it is not the usual one.
    var fill: Colour?
}

extension EventStatus {
    /// The row of the table of appearances.
    var appearance: StatusAppearance {
        switch self {
        case .happened: StatusAppearance(line: "solid", width: 1.2, colour: Colour(0x55504A))
        case .ongoing: StatusAppearance(line: "solid", width: 2.6, colour: Colour(0x55504A))
        case .planned: StatusAppearance(line: "dashed", width: 1.2, colour: Colour(0x2F4B6E))
        case .calledFor: StatusAppearance(line: "dashed", width: 2.4, colour: Colour(0x2F4B6E))
        case .possible: StatusAppearance(line: "dotted", width: 1.8, colour: Colour(0x8A5A1E))
        case .denied: StatusAppearance(line: "dotted", width: 2.8, colour: Colour(0xA63D40), fill: Colour(0xF6E1DE))
        }
    }
}
