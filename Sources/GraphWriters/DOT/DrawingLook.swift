/// How a drawing in DOT looks.
public struct DrawingLook: Hashable, Sendable {
    /// What a drawing puts into one box.
    public enum Cluster: String, CaseIterable, Sendable {
        /// Nothing.
        case none
        /// Nodes of one type.
        case type
        /// A state with its people, bodies and places, and the events that they act in.
        case state
    }

    /// How a drawing is arranged.
    public enum Layout: String, CaseIterable, Sendable {
        /// In layers, from those who act to those who are acted on.
        case layers
        /// Events along an axis of time, in lanes by who acts; with ``Cluster`` by type or by state.
        case timeline
        /// Those who act and are acted on, with one line for all that one did to another.
        case actors
        /// The same as a table.
        case matrix
    }

    /// How much of a graph a drawing shows.
    public enum Detail: String, CaseIterable, Sendable {
        /// Everything.
        case all
        /// All but events that are no more than speech, and who takes part in nothing else.
        case noStatements = "no-statements"
        /// Beyond that without unnamed groups.
        case named
        /// Those who act and are acted on, with one line for all events of a type.
        case summary
    }

    /// The size of a sheet of paper.
    public struct Paper: Hashable, Sendable {
        /// Width and height in points, 72 to the inch.
        public let width, height: Double

        /// A sheet of a width and height in points; `nil` when nothing could be drawn on it.
        public init?(width: Double, height: Double) {
            guard (72...14_400).contains(width), (72...14_400).contains(height) else { return nil }
            (self.width, self.height) = (width, height)
        }

        /// The margin on each side, in points.
        public static let margin = 28.0
    }

    /// The colours of a drawing.
    public enum Theme: String, CaseIterable, Sendable {
        /// Dark on white, to be printed.
        case light
        /// Light on black, for screens.
        case dark
    }

    /// What is put into one box.
    public var cluster = Cluster.none
    /// How it is arranged.
    public var layout = Layout.layers
    /// How much of the graph it shows.
    public var detail = Detail.all
    /// The sheet of paper that it has to fit on, if any.
    public var paper: Paper?
    /// Its colours.
    public var theme = Theme.light
    /// Whether it explains its shapes and lines.
    public var legend = true

    /// The usual look.
    public init() {}
}
