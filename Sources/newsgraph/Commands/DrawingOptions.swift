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

    @Option(help: ArgumentHelp("What a drawing in DOT puts into one box.", valueName: "kind"))
    var cluster: WriterOptions.Cluster = .none

    @Option(help: ArgumentHelp("How a drawing in DOT is arranged.", valueName: "layout"))
    var layout: WriterOptions.Layout = .layers

    @Option(help: ArgumentHelp("The colours of a drawing in DOT.", valueName: "theme"))
    var theme: WriterOptions.Theme = .light

    @Flag(inversion: .prefixedNo, help: "Explain shapes and lines in a drawing.")
    var legend = true

    /// The options of a writer.
    func writerOptions(base: String? = nil) -> WriterOptions {
        var options = WriterOptions(legend: legend)
        if let base { options.base = base }
        (options.style, options.cluster, options.layout, options.theme) = (style, cluster, layout, theme)
        return options
    }
}

extension WriterOptions.Style: ExpressibleByArgument {}
extension WriterOptions.Cluster: ExpressibleByArgument {}
extension WriterOptions.Layout: ExpressibleByArgument {}
extension WriterOptions.Theme: ExpressibleByArgument {}
