internal import GraphSyntax

/// Strings of the document that were made lately, so that what stands there often is made once.
struct TextCache {
    private struct Entry {
        var range = ByteRange(start: 0, end: 0)
        var text = ""
    }

    private var entries = [Entry](repeating: Entry(), count: 256)

    /// The string of a stretch that means what stands there.
    @inline(__always)
    mutating func string(_ bytes: Bytes, _ range: ByteRange) -> String {
        guard range.count >= 8, range.count <= 64 else { return bytes[range].text }
        let word = bytes.word(at: range.start) ^ bytes.word(at: range.end - 8) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: (word &* 0xD6E8_FEB8_6659_FD93) >> 56)
        if bytes[entries[slot].range].equals(bytes[range]) { return entries[slot].text }
        entries[slot] = Entry(range: range, text: bytes[range].text)
        return entries[slot].text
    }
}
