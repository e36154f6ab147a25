internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

extension TextOutput {
    /// Appends a value as one text: lists joined as `AttributeValue.text` joins them, numbers as XML Schema spells them.
    @inline(__always)
    mutating func plain(_ value: AttributeValue, _ table: EscapeTable, of part: AttributeKey) {
        switch value {
        case .string(let text): self.text(text, table, of: part)
        case .strings(let texts): list(texts, table, of: part)
        case .spans(let spans): list(spans)
        case .integer(let number): buffer.append(number)
        case .number(let number): buffer.append(XSDNumber.double(number))
        }
    }

    private mutating func list(_ texts: [String], _ table: EscapeTable, of part: AttributeKey) {
        for index in texts.indices {
            if index > 0 { buffer.append(UInt8(ascii: "|")) }
            text(texts[index], table, of: part)
        }
    }

    /// Articles are named in graphs of several.
    private mutating func append(article: String) {
        buffer.append(article)
        buffer.append(UInt8(ascii: "#"))
    }

    private mutating func list(_ spans: [TextSpan]) {
        for index in spans.indices {
            if index > 0 { buffer.append(UInt8(ascii: " ")) }
            if let article = spans[index].article { append(article: article) }
            buffer.append(spans[index].start)
            buffer.append(UInt8(ascii: "-"))
            buffer.append(spans[index].end)
        }
    }
}
