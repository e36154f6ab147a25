/// Reads a table row by row.
///
/// Source: RFC 4180; quotes may hold line ends.
struct CSVFields {
    /// A field of a row, with the quotes around it taken off.
    struct Field {
        let text: String
        let offset: Int
        /// Between quotes there may be an empty text; without, there is nothing.
        var isQuoted = false

        /// Whether the field has no value at all.
        var isMissing: Bool { text.isEmpty && !isQuoted }
    }

    private let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private var offset: Int

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.hasByteOrderMark ? 3 : 0
    }

    /// The next row; `nil` at the end of the table. Empty lines are passed over.
    mutating func next() throws(SyntaxError) -> [Field]? {
        while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D { offset += 1 }
        guard offset < bytes.count else { return nil }
        var row = [try field()]
        while offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
            offset += 1
            row.append(try field())
        }
        return row
    }

    private mutating func field() throws(SyntaxError) -> Field {
        let start = offset
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return try plainField() }
        offset += 1
        var out: [UInt8] = []
        while true {
            let quote = bytes.index(of: UInt8(ascii: "\""), from: offset)
            guard quote < bytes.count else {
                throw SyntaxError(.csvSyntax, at: start, "the field that starts here has no closing quote")
            }
            out += bytes[offset..<quote]
            offset = quote + 1
            try checkSize(from: start)
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { break }
            out.append(UInt8(ascii: "\""))
            offset += 1
        }
        guard offset == bytes.count || isEnd(bytes[offset]) else {
            throw SyntaxError(
                .csvSyntax,
                at: offset,
                "a comma or a line end should stand behind the closing quote of a field"
            )
        }
        return Field(text: String(decoding: out, as: UTF8.self), offset: start, isQuoted: true)
    }

    private mutating func plainField() throws(SyntaxError) -> Field {
        let start = offset
        while offset < bytes.count, !isEnd(bytes[offset]) {
            guard bytes[offset] != UInt8(ascii: "\"") else {
                throw SyntaxError(
                    .csvSyntax,
                    at: offset,
                    "a quote stands in a field without quotes; quote the field, and double this"
                )
            }
            offset += 1
        }
        try checkSize(from: start)
        return Field(text: String(decoding: bytes[start..<offset], as: UTF8.self), offset: start)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D }

    private func checkSize(from start: Int) throws(SyntaxError) {
        guard offset - start > limits.textBytes else { return }
        throw SyntaxError(.textSize, at: start, "a single field is longer than \(limits.textBytes) bytes")
    }
}
