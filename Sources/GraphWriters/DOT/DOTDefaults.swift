internal import NewsOntology

/// The settings of a whole drawing.
struct DOTDefaults {
    let theme: ColourScheme
    let look: DrawingLook

    /// The most that a tooltip shows of one attribute, in code points.
    static let tooltipLimit = 1000

    var graph: [DOTAttribute] {
        [
            ("comment", OntologyVersion.current.mark), ("rankdir", "LR"), ("bgcolor", theme.background),
            ("fontname", "Helvetica"), ("fontsize", "20"),
            ("fontcolor", theme.text.hexadecimal), ("labelloc", "t"), ("nodesep", "0.22"),
            ("ranksep", "1.1"), ("pad", "0.3"), ("overlap", "prism"),
            ("overlap_scaling", "-3.2"), ("sep", "+12"), ("splines", "true"), ("outputorder", "edgesfirst"),
            ("compound", "true"), ("newrank", look.hasColumns ? "true" : "false"),
            ("tooltip", " "),
        ] + size
    }

    /// The room on a sheet of paper, in inches; a drawing that is larger is made smaller.
    private var size: [DOTAttribute] {
        guard let paper = look.paper else { return [] }
        let sides = [paper.width, paper.height].map { side in
            let hundredths = Int((side - 2 * DrawingLook.Paper.margin) / 72 * 100)
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        return [("size", sides.joined(separator: ","))]
    }

    var node: [DOTAttribute] {
        [
            ("fontname", "Helvetica"), ("fontsize", "11"), ("margin", "0.12,0.07"), ("height", "0.34"),
            ("color", theme.border.hexadecimal), ("penwidth", "0.8"),
        ]
    }

    var edge: [DOTAttribute] {
        [("fontname", "Helvetica"), ("fontsize", "9"), ("arrowsize", "0.6"), ("penwidth", "1.1")]
    }
}
