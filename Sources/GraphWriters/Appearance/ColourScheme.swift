internal import NewsOntology

/// The colours of a picture, in light or in the dark.
struct ColourScheme {
    let background: String
    let text: Colour
    /// Frames and axes.
    let frame: Colour
    /// The border of nodes without a status.
    let border: Colour
    /// How far the colours of lines go towards white, of 100.
    let lightening: Int
    /// The colours of events, where they are not the usual ones: their borders tell the status, and have to be seen against
    /// what is inside as well as against the background.
    var event: EventColours?

    /// The colours inside an event.
    struct EventColours {
        let fill: Colour
        /// For a status that has a colour of its own.
        let special: Colour
        let text: Colour
    }

    init(_ theme: DrawingLook.Theme) {
        switch theme {
        case .light:
            self.init("white", text: Colour(0x1D2B33), frame: Colour(0xC8CCD2), border: Colour(0x55504A), lightening: 0)
        case .dark:
            self.init(
                "#14181f",
                text: Colour(0xE6E9EE),
                frame: Colour(0x4A5260),
                border: Colour(0xA9A59C),
                lightening: 50
            )
            event = EventColours(fill: Colour(0x262D37), special: Colour(0x46282B), text: Colour(0xE6E9EE))
        }
    }

    private init(_ background: String, text: Colour, frame: Colour, border: Colour, lightening: Int) {
        (self.background, self.text, self.frame, self.border) = (background, text, frame, border)
        self.lightening = lightening
    }

    /// The colours of a node.
    struct NodeColours {
        let fill, text, border: Colour
    }

    /// The colours of a node of a type; those of an event depend on its status.
    func node(_ type: NodeType, _ status: EventStatus?) -> NodeColours {
        let (look, line) = (type.appearance, status?.appearance)
        let own = type == .event ? event.map { line?.fill == nil ? $0.fill : $0.special } : nil
        return NodeColours(
            fill: own ?? line?.fill ?? look.fill,
            text: (type == .event ? event?.text : nil) ?? look.text,
            border: line.map { self.line($0.colour) } ?? border
        )
    }

    /// A colour like one inside that can be seen as a line on the background: pale ones are darkened where it is white,
    /// dark ones lightened where it is black.
    func outline(of fill: Colour) -> Colour {
        if lightening > 0 { return fill.isDark ? fill.lightened(by: 45) : fill }
        return fill.isDark ? fill : fill.darkened(by: 45)
    }

    /// The colour of a line that can be seen on the background.
    func line(_ colour: Colour) -> Colour { colour.lightened(by: lightening) }
}
