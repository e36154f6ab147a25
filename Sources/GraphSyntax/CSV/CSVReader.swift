/// Reads a table row by row.
///
/// Source: RFC 4180; quotes may hold line ends.
package struct CSVReader {
    /// A field of a row, with the quotes around it taken off.
    package struct Field: Sendable {
        package let text: String
        package let offset: Int
        /// Between quotes there may be an empty text; without, there is nothing.
        package var isQuoted = false

        /// Whether the field has no value at all.
        package var isMissing: Bool { text.isEmpty && !isQuoted }
    }

    private let bytes: Bytes
    private let limits: SyntaxLimits
    private let separator: UInt8
    private var offset: Int

    package init(_ bytes: Bytes, separator: UInt8 = UInt8(ascii: ","), limits: SyntaxLimits = SyntaxLimits()) {
        self.bytes = bytes
        self.separator = separator
        self.limits = limits
        offset = bytes.startOfText
    }

    /// The next row; `nil` at the end of the table. Empty lines are passed over.
    package mutating func next() throws(ScanError) -> [Field]? {
        while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D { offset += 1 }
        guard offset < bytes.count else { return nil }
        var row = [try field()]
        while offset < bytes.count, bytes[offset] == separator {
            offset += 1
            row.append(try field())
        }
        return row
    }

    private mutating func field() throws(ScanError) -> Field {
        let start = offset
        guard offset < bytes.count, bytes[offset] == 0x22 else { return try plainField() }
        offset += 1
        var out: [UInt8] = []
        while true {
            let quote = bytes.firstPlace(of: 0x22, from: offset)
            guard quote < bytes.count else {
                throw ScanError(at: start, "the field that starts here has no closing quote")
            }
            out += bytes[offset..<quote]
            offset = quote + 1
            try limits.check("field", from: start, to: offset)
            guard offset < bytes.count, bytes[offset] == 0x22 else { break }
            out.append(0x22)
            offset += 1
        }
        guard offset == bytes.count || isEnd(bytes[offset]) else {
            throw ScanError(at: offset, "a separator or a line end should stand behind the closing quote of a field")
        }
        return Field(text: String(decoding: out, as: UTF8.self), offset: start, isQuoted: true)
    }

    private mutating func plainField() throws(ScanError) -> Field {
        let start = offset
        while offset < bytes.count, !isEnd(bytes[offset]) {
            guard bytes[offset] != 0x22 else {
                throw ScanError(
                    at: offset,
                    "a quote stands in a field without quotes; quote the field, and double this"
                )
            }
            offset += 1
        }
        try limits.check("field", from: start, to: offset)
        return Field(text: String(decoding: bytes[start..<offset], as: UTF8.self), offset: start)
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
}
