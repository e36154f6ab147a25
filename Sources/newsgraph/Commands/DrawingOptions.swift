public import ArgumentParser
public import GraphWriters

/// What a caller may choose about the look of outputs.
struct DrawingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The program that GraphML or DOT is made for: core opens everywhere; yed, neo4j and cytoscape are for GraphML, gephi for DOT.",
            valueName: "style"
        )
    )
    var style: WriterOptions.Style = .core

    @Option(
        help: ArgumentHelp(
            "What a drawing in DOT puts into one box, a timeline into one lane; state adds actors up to states.",
            valueName: "kind"
        )
    )
    var cluster: DrawingLook.Cluster = .none

    @Option(
        help: ArgumentHelp(
            "How a drawing in DOT is arranged: in layers, events by time, or who did what to whom as a network (actors) or a table (matrix).",
            valueName: "layout"
        )
    )
    var layout: DrawingLook.Layout = .layers

    @Option(
        help: ArgumentHelp(
            "How much a drawing in DOT shows; summary has one line for all events of a type between two actors.",
            valueName: "level"
        )
    )
    var detail: DrawingLook.Detail = .all

    @Option(
        help: ArgumentHelp(
            "The paper that a drawing in DOT has to fit on: A3, A4, A5, letter, or WxH in millimetres.",
            valueName: "paper"
        )
    )
    var size: DrawingLook.Paper?

    @Option(help: ArgumentHelp("The colours of a drawing in DOT.", valueName: "theme"))
    var theme: DrawingLook.Theme = .light

    @Flag(inversion: .prefixedNo, help: "Explain shapes and lines in a drawing.")
    var legend = true

    /// The options of a writer.
    func writerOptions(base: String? = nil) -> WriterOptions {
        var options = WriterOptions()
        if let base { options.rdf.base = base }
        options.style = style
        (options.drawing.cluster, options.drawing.layout, options.drawing.theme) = (cluster, layout, theme)
        (options.drawing.detail, options.drawing.paper, options.drawing.legend) = (detail, size, legend)
        return options
    }
}

extension WriterOptions.Style: ExpressibleByArgument {}
extension DrawingLook.Cluster: ExpressibleByArgument {}
extension DrawingLook.Layout: ExpressibleByArgument {}
extension DrawingLook.Theme: ExpressibleByArgument {}
extension DrawingLook.Detail: ExpressibleByArgument {}

extension DrawingLook.Paper: ExpressibleByArgument {
    /// Sheets as they lie: a drawing is wider than high.
    private static let sheets: [String: (Double, Double)] = [
        "a3": (420, 297), "a4": (297, 210), "a5": (210, 148), "letter": (279.4, 215.9),
    ]

    /// Reads `A4`, or `297x210` in millimetres.
    public init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).compactMap(
            Double.init
        )
        let sides = Self.sheets[argument.lowercased()] ?? (parts.count == 2 ? (parts[0], parts[1]) : nil)
        guard let sides else { return nil }
        self.init(width: sides.0 / 25.4 * 72, height: sides.1 / 25.4 * 72)
    }
}
