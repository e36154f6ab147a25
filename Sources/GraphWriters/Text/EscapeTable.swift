internal import CNewsgraphText

/// How a format spells the characters that it cannot copy: one action for each byte of UTF-8.
///
/// Characters that XML 1.0 forbids (U+0000–001F but tab, line feed and carriage return; U+FFFE and U+FFFF) are replaced
/// by U+FFFD in every format, because the tools behind the formats pass them on into XML. Lone surrogates cannot occur
/// in a `String`. Source: XML 1.0 (fifth edition), production 2.
final class EscapeTable: @unchecked Sendable {
    // At an address of its own: a copy for each text would take longer than the text. Nobody writes to it after `init`.
    private let table: UnsafeMutablePointer<newsgraph_escapes>

    /// A table that spells some ASCII characters in a special way, and copies what else is allowed.
    ///
    /// Spellings have 6 bytes at most, and at most 4 characters from the blank on have one.
    init(_ spellings: KeyValuePairs<Character, String>) {
        table = .allocate(capacity: 1)
        table.initialize(to: newsgraph_escapes_make())
        for (character, spelling) in spellings {
            guard let byte = character.asciiValue else { continue }
            let bytes = Array(spelling.utf8)
            precondition(newsgraph_escapes_set(table, byte, bytes, bytes.count) != 0, "no room for \(spelling)")
        }
    }

    deinit {
        table.deallocate()
    }

    /// Appends a text, spelt as the table says.
    ///
    /// - Returns: the number of characters replaced because the format forbids them.
    @inline(__always)
    func append(_ text: String, to buffer: inout OutputBuffer) -> Int {
        let replaced = text.utf8.withContiguousStorageIfAvailable { append($0, to: &buffer) }
        return replaced ?? Array(text.utf8).withUnsafeBufferPointer { append($0, to: &buffer) }
    }

    /// Long texts go in pieces, so that the room asked for stays small.
    private static let piece = 16_384

    /// Appends whole characters of UTF-8, spelt as the table says.
    @inline(__always)
    func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout OutputBuffer) -> Int {
        guard bytes.count > EscapeTable.piece else { return appendPiece(bytes, to: &buffer) }
        var replaced = 0, start = 0
        while start < bytes.count {
            let end = EscapeTable.boundary(at: start + EscapeTable.piece, in: bytes)
            replaced += appendPiece(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &buffer)
            start = end
        }
        return replaced
    }

    /// The offset itself, or that of the character it stands in.
    private static func boundary(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard offset < bytes.count else { return bytes.count }
        var offset = offset
        while bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    @inline(__always)
    private func appendPiece(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout OutputBuffer) -> Int {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return 0 }
        var replaced = 0
        buffer.fill(atMost: bytes.count * Int(NEWSGRAPH_LONGEST_SPELLING)) { out in
            newsgraph_escape(out, source, bytes.count, table, &replaced)
        }
        return replaced
    }
}
