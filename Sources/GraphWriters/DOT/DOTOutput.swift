internal import NewsOntology

/// A Graphviz file in the making: every attribute value is quoted, text goes through `DOTText`.
struct DOTOutput {
    private(set) var buffer: OutputBuffer
    private(set) var warnings: WarningCollector
    /// The identifier of the node or edge that is being written, for warnings.
    var owner = ""

    /// An attribute: its name and its value before escaping.
    typealias Attribute = (name: String, value: String)

    /// Takes over what the caller has so far; `finish` gives it back.
    init(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        self.buffer = buffer
        self.warnings = warnings
        buffer = OutputBuffer()
    }

    func finish(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        buffer = self.buffer
        warnings = self.warnings
    }

    /// Appends syntax that is known to be right.
    mutating func raw(_ syntax: String) { buffer.append(syntax) }

    /// Appends a text in double quotes.
    mutating func quoted(_ text: String, of part: String) {
        buffer.append(UInt8(ascii: "\""))
        let replaced = DOTText.quoted.append(text, to: &buffer)
        buffer.append(UInt8(ascii: "\""))
        warn(.replacedCharacters, count: replaced, of: part)
    }

    /// The text, or its start when it is longer than a number of code points; the cut is told in the warnings.
    mutating func shortened(_ text: String, to limit: Int, of part: AttributeKey) -> String {
        guard let start = LabelText.shortened(text, to: limit) else { return text }
        warn(.shortenedText, of: part.rawValue)
        return start
    }

    /// Appends ` [name="value", …];` and a line end.
    mutating func attributes(_ list: [Attribute]) {
        raw(" [")
        for (index, attribute) in list.enumerated() {
            raw(index == 0 ? "" : ", ")
            raw(attribute.name)
            raw("=")
            quoted(attribute.value, of: attribute.name)
        }
        raw("];\n")
    }

    mutating func warn(_ code: WriterWarning.Code, count: Int = 1, of part: String) {
        warnings.note(code, count: count, at: owner.isEmpty ? part : "\(owner), \(part)")
    }
}
