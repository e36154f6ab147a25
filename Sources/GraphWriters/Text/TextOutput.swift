internal import NewsOntology

/// An output in the making: syntax goes in as it is, texts through an `EscapeTable`; what is replaced is told.
struct TextOutput: ~Copyable {
    var buffer: OutputBuffer
    private(set) var warnings: WarningCollector
    /// The identifier of the node or edge that is being written, for warnings.
    var owner = ""

    /// Takes over what the caller has so far; `finish` gives it back.
    init(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        self.buffer = buffer
        self.warnings = warnings
        buffer = OutputBuffer()
    }

    consuming func finish(_ buffer: inout OutputBuffer, _ warnings: inout WarningCollector) {
        warnings = self.warnings
        buffer = self.buffer
    }

    /// Appends syntax that is known to be right.
    mutating func raw(_ syntax: String) { buffer.append(syntax) }

    /// Appends syntax that was made ahead.
    @inline(__always)
    mutating func raw(_ syntax: Snippet) { syntax.append(to: &buffer) }

    /// Appends a byte so many times.
    @inline(__always)
    mutating func append(_ byte: UInt8, count: Int) {
        buffer.fill(atMost: count) {
            $0.update(repeating: byte, count: count)
            return count
        }
    }

    /// Appends a text; the part of the owner names it in warnings.
    @inline(__always)
    mutating func text(_ text: String, _ table: EscapeTable, of part: AttributeKey) {
        let replaced = table.append(text, to: &buffer)
        if replaced > 0 { warn(.replacedCharacters, count: replaced, of: part.rawValue) }
    }

    /// Appends a text; the part of the owner names it in warnings.
    mutating func text(_ text: String, _ table: EscapeTable, of part: String) {
        let replaced = table.append(text, to: &buffer)
        if replaced > 0 { warn(.replacedCharacters, count: replaced, of: part) }
    }

    /// Appends a text given as UTF-8; the part of the owner names it in warnings.
    @inline(__always)
    mutating func text(_ text: UnsafeBufferPointer<UInt8>, _ table: EscapeTable, of part: AttributeKey) {
        let replaced = table.append(text, to: &buffer)
        if replaced > 0 { warn(.replacedCharacters, count: replaced, of: part.rawValue) }
    }

    mutating func warn(_ code: WriterWarning.Code, count: Int = 1, of part: String) {
        warnings.note(code, count: count, at: owner.isEmpty ? part : "\(owner), \(part)")
    }

    /// The text, or its start when it is longer than a number of code points; the cut is told in the warnings.
    mutating func shortened(_ text: String, to limit: Int, of part: AttributeKey) -> String {
        guard let start = LabelText.shortened(text, to: limit) else { return text }
        warn(.shortenedText, of: part.rawValue)
        return start
    }
}
