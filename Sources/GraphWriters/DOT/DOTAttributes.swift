internal import KnowledgeGraph
internal import NewsOntology

/// An attribute of a drawing: its name and its value before escaping.
typealias DOTAttribute = (name: String, value: String)

extension TextOutput {
    /// Appends a text in double quotes.
    mutating func quoted(_ text: String, of part: String) {
        buffer.append(UInt8(ascii: "\""))
        self.text(text, DOTText.quoted, of: part)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Appends `, "foreign_name"="value"` for each attribute of another tool: under that name it is none of Graphviz, and
    /// changes nothing in the picture.
    @inline(__always)
    mutating func foreign(_ attributes: Attributes, onEdges: Bool) {
        if !attributes.foreign.isEmpty { appendForeign(attributes, onEdges) }
    }

    private mutating func appendForeign(_ attributes: Attributes, _ onEdges: Bool) {
        // What is drawn already; places and weights are not, since they would change the layout.
        let drawn = ForeignLook(attributes, onEdges: onEdges).shown.intersection([.red, .green, .blue, .directed])
        for attribute in attributes.foreign where !drawn.contains(where: { $0.rawValue == attribute.name }) {
            raw(", ")
            quoted("foreign_" + attribute.name, of: attribute.name)
            raw("=")
            quoted(attribute.text, of: attribute.name)
        }
    }

    /// Appends ` [name="value", …];` and a line end.
    mutating func attributes(_ list: [DOTAttribute]) {
        raw(" [")
        for (index, attribute) in list.enumerated() {
            raw(index == 0 ? "" : ", ")
            raw(attribute.name)
            raw("=")
            quoted(attribute.value, of: attribute.name)
        }
        raw("];\n")
    }
}

extension Snippet {
    /// `, name="value"` for each attribute; values are known to need no escaping.
    init(dot attributes: [DOTAttribute]) {
        self.init(attributes.map { ", \($0.name)=\"\($0.value)\"" }.joined())
    }
}
