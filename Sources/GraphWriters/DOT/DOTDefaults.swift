/// The settings of a whole drawing.
enum DOTDefaults {
    /// The most that a tooltip shows of one attribute, in code points.
    static let tooltipLimit = 1000

    static let graph: [DOTOutput.Attribute] = [
        ("rankdir", "LR"), ("bgcolor", "white"), ("fontname", "Helvetica"), ("fontsize", "20"),
        ("fontcolor", "#1d2b33"),
        ("labelloc", "t"), ("nodesep", "0.22"), ("ranksep", "1.1"), ("pad", "0.3"), ("overlap", "prism"),
        ("overlap_scaling", "-3.2"), ("sep", "+12"), ("splines", "true"), ("outputorder", "edgesfirst"),
        ("tooltip", " "),
    ]

    static let node: [DOTOutput.Attribute] = [
        ("fontname", "Helvetica"), ("fontsize", "11"), ("margin", "0.12,0.07"), ("height", "0.34"),
        ("color", "#55504a"),
        ("penwidth", "0.8"),
    ]

    static let edge: [DOTOutput.Attribute] = [
        ("fontname", "Helvetica"), ("fontsize", "8.5"), ("arrowsize", "0.6"), ("penwidth", "1.1"),
    ]
}
