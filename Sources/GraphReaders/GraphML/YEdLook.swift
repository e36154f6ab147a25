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
            if let colour = try scanner.attribute("color") { takeColour(colour) }
        default: return
        }
    }

    private mutating func takePlace(_ scanner: inout XMLScanner) throws(ScanError) {
        let place = try ["x", "y", "width", "height"].map { name throws(ScanError) in
            try scanner.attribute(name).flatMap(Double.init)
        }
        guard !attributes.contains(where: { $0.name == DrawingAttribute.x.rawValue }), let x = place[0],
            let y = place[1]
        else { return }
        let width = place[2] ?? 0, height = place[3] ?? 0
        add(.x, .double, String(x + width / 2))
        add(.y, .double, String(y + height / 2))
        if width > 0 { add(.size, .double, String(width)) }
    }

    /// Takes `#RRGGBB`, perhaps with an opacity behind it.
    private mutating func takeColour(_ text: String) {
        guard text.hasPrefix("#"), [7, 9].contains(text.utf8.count),
            let value = UInt64(text.dropFirst().prefix(6), radix: 16),
            !attributes.contains(where: { $0.name == DrawingAttribute.red.rawValue })
        else { return }
        for (part, shift) in [(DrawingAttribute.red, 16), (.green, 8), (.blue, 0)] {
            add(part, .int, String(value >> UInt64(shift) & 0xFF))
        }
    }

    private mutating func add(_ part: DrawingAttribute, _ kind: ForeignAttribute.Kind, _ text: String) {
        attributes.append(ForeignAttribute(name: part.rawValue, kind: kind, text: text))
    }
}
