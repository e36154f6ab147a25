internal import NewsOntology

/// The settings of a whole drawing.
struct DOTDefaults {
    let theme: ColourScheme
    let options: WriterOptions

    /// The most that a tooltip shows of one attribute, in code points.
    static let tooltipLimit = 1000

    var graph: [DOTAttribute] {
        [
            ("comment", OntologyVersion.current.mark), ("rankdir", "LR"), ("bgcolor", theme.background),
            ("fontname", "Helvetica"), ("fontsize", "20"),
            ("fontcolor", theme.text.hexadecimal), ("labelloc", "t"), ("nodesep", "0.22"),
            ("ranksep", options.layout == .timeline ? "0.9" : "1.1"), ("pad", "0.3"), ("overlap", "prism"),
            ("overlap_scaling", "-3.2"), ("sep", "+12"), ("splines", "true"), ("outputorder", "edgesfirst"),
            ("compound", "true"), ("newrank", options.layout == .timeline || options.hasColumns ? "true" : "false"),
            ("tooltip", " "),
        ]
    }

    var node: [DOTAttribute] {
        [
            ("fontname", "Helvetica"), ("fontsize", "11"), ("margin", "0.12,0.07"), ("height", "0.34"),
            ("color", theme.border.hexadecimal), ("penwidth", "0.8"),
        ]
    }

    var edge: [DOTAttribute] {
        [("fontname", "Helvetica"), ("fontsize", "8.5"), ("arrowsize", "0.6"), ("penwidth", "1.1")]
    }
}
