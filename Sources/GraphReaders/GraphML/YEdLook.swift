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
        let name = scanner.string(scanner.name)
        let local = name.utf8.lastIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
        switch local {
        case "Geometry": try takePlace(&scanner)
        case "Fill", "LineStyle":
            guard let colour = try YEdLook.values(&scanner)["color"] else { return }
            takeColour(colour)
        default: return
        }
    }

    private mutating func takePlace(_ scanner: inout XMLScanner) throws(ScanError) {
        let values = try YEdLook.values(&scanner)
        guard !attributes.contains(where: { $0.name == DrawingAttribute.x.rawValue }),
            let x = values["x"].flatMap(Double.init), let y = values["y"].flatMap(Double.init)
        else { return }
        let width = values["width"].flatMap(Double.init) ?? 0, height = values["height"].flatMap(Double.init) ?? 0
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

    private static func values(_ scanner: inout XMLScanner) throws(ScanError) -> [String: String] {
        var values: [String: String] = [:]
        for attribute in scanner.attributes {
            values[scanner.string(attribute.name)] = try scanner.string(attribute.value, inAttribute: true)
        }
        return values
    }
}
