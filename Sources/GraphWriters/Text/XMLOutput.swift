/// An XML document in the making: markup goes in as it is, text through `XMLText`.
struct XMLOutput {
    private(set) var buffer: OutputBuffer
    private(set) var warnings: WarningCollector
    /// The identifier of the node or edge that is being written, for warnings.
    var owner = ""

    /// Takes over what the caller has so far; `finish` gives it back.
    init(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        self.buffer = buffer
        self.warnings = warnings
        buffer = OutputBuffer()
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    func finish(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        buffer = self.buffer
        warnings = self.warnings
    }

    mutating func reserve(_ count: Int) { buffer.reserve(count) }

    /// Appends markup that is known to be right.
    mutating func raw(_ markup: String) { buffer.append(markup) }

    /// Appends the content of an element; the part names it in warnings.
    mutating func content(_ text: String, of part: String) { append(text, XMLText.content, part) }

    /// Appends ` name="value"`.
    mutating func attribute(_ name: String, _ value: String) {
        buffer.append(UInt8(ascii: " "))
        raw(name)
        raw("=\"")
        append(value, XMLText.attribute, name)
        buffer.append(UInt8(ascii: "\""))
    }

    mutating func warn(_ code: WriterWarning.Code, count: Int = 1, of part: String) {
        warnings.note(code, count: count, at: owner.isEmpty ? part : "\(owner), \(part)")
    }

    private mutating func append(_ text: String, _ table: EscapeTable, _ part: String) {
        let replaced = table.append(text, to: &buffer)
        if replaced > 0 { warn(.replacedCharacters, count: replaced, of: part) }
    }
}
