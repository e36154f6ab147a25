// What stands in the document, as strings: references replaced, line ends normalised.

extension XMLScanner {
    /// Throws when the `&` that comes next starts no reference to something that is known.
    @inline(__always)
    package func checkReference() throws(ScanError) { try checkReference(at: offset) }

    /// Throws when the `&` at an offset starts no reference to something that is known.
    package func checkReference(at start: Int) throws(ScanError) {
        guard predefined(at: start) == nil else { return }
        try entities.check(reference(at: start, before: bytes.count))
    }

    /// The character of a reference that XML itself knows, and the length of the reference.
    @inline(__always)
    private func predefined(at start: Int) -> (byte: UInt8, length: Int)? {
        guard start + 8 <= bytes.count else { return nil }
        let word = bytes.word(at: start)
        switch word & 0xFF_FFFF_FFFF {
        case 0x3B_706D_6126: return (0x26, 5)
        case let four where four & 0xFFFF_FFFF == 0x3B74_6C26: return (0x3C, 4)
        case let four where four & 0xFFFF_FFFF == 0x3B74_6726: return (0x3E, 4)
        default: break
        }
        switch word & 0xFFFF_FFFF_FFFF {
        case 0x3B74_6F75_7126: return (0x22, 6)
        case 0x3B73_6F70_6126: return (0x27, 6)
        default: return nil
        }
    }

    /// The reference that starts with the `&` at an offset.
    private func reference(at start: Int, before limit: Int) throws(ScanError) -> XMLEntities.Reference {
        let end = min(bytes.firstPlace(of: 0x3B, from: start), limit)
        guard end < limit, end > start + 1, end - start <= 100 else {
            throw ScanError(at: start, "'&' has to start a reference; write '&amp;'")
        }
        return (string(ByteRange(start: start + 1, end: end)), start)
    }

    /// A stretch of the document as it is.
    package func string(_ range: ByteRange) -> String {
        String(decoding: Bytes(rebasing: bytes[range.start..<range.end]), as: UTF8.self)
    }

    /// A text as the document means it; in attributes tabs and line ends count as blanks (XML 1.0, section 3.3.3).
    package mutating func string(_ text: XMLText, inAttribute: Bool = false) throws(ScanError) -> String {
        guard !text.isPlain else { return string(text.range) }
        var out: [UInt8] = []
        try append(text, to: &out, inAttribute: inAttribute)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends a text as the document means it.
    package mutating func append(_ text: XMLText, to out: inout [UInt8], inAttribute: Bool = false) throws(ScanError) {
        var index = text.range.start
        while index < text.range.end {
            if !inAttribute {
                let end = min(bytes.endOfPlainText(from: index), text.range.end)
                out.append(contentsOf: Bytes(rebasing: bytes[index..<end]))
                index = end
                if index == text.range.end { return }
            }
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x26 where !text.isVerbatim:
                if let (byte, length) = predefined(at: index - 1) {
                    out.append(byte)
                    index += length - 1
                    continue
                }
                let reference = try reference(at: index - 1, before: text.range.end)
                try entities.append(reference, to: &out, inAttribute: inAttribute)
                index += reference.name.utf8.count + 1
            case 0x0D:
                // A line ends in a line feed, whatever it ends in (XML 1.0, section 2.11).
                if index < text.range.end, bytes[index] == 0x0A { index += 1 }
                out.append(inAttribute ? 0x20 : 0x0A)
            case 0x09, 0x0A: out.append(inAttribute ? 0x20 : byte)
            default: out.append(byte)
            }
        }
    }
}
