internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// How yEd draws a node or edge, as far as other tools can draw it: the first colour, and the place of the middle.
///
/// Source: yWorks' schema `ygraphml.xsd`, version 1.1.
struct YEdLook {
    private(set) var attributes: [ForeignAttribute] = []

    /// Looks at the element of yEd that started.
    mutating func take(_ scanner: inout XMLScanner) throws(ScanError) {
        switch scanner.localName {
        case "Geometry": try takePlace(&scanner)
        case "Fill", "LineStyle":
            guard let colour = try scanner.attribute("color").flatMap(ForeignAttribute.colour) else { return }
            if !has(.red) { attributes += colour }
        default: return
        }
    }

    private mutating func takePlace(_ scanner: inout XMLScanner) throws(ScanError) {
        let place = try ["x", "y", "width", "height"].map { name throws(ScanError) in
            try scanner.attribute(name).flatMap(Double.init)
        }
        guard !has(.x), let x = place[0], let y = place[1] else { return }
        let width = place[2] ?? 0, height = place[3] ?? 0
        add(.x, x + width / 2)
        add(.y, y + height / 2)
        if width > 0 { add(.size, width) }
    }

    private func has(_ part: DrawingAttribute) -> Bool { attributes.contains { $0.name == part.rawValue } }

    private mutating func add(_ part: DrawingAttribute, _ measure: Double) {
        attributes.append(ForeignAttribute(name: part.rawValue, kind: .double, text: String(measure)))
    }
}
