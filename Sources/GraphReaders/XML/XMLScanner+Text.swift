// What stands in the document, as strings: references replaced, line ends normalised.

extension XMLScanner {
    /// Throws when the `&` that comes next starts no reference to something that is known.
    func checkReference() throws(ScanError) {
        try entities.check(reference(at: offset, before: bytes.count))
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
    func string(_ range: ByteRange) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]), as: UTF8.self)
    }

    /// A text as the document means it; in attributes tabs and line ends count as blanks (XML 1.0, section 3.3.3).
    mutating func string(_ text: XMLText, inAttribute: Bool = false) throws(ScanError) -> String {
        guard !text.isPlain else { return string(text.range) }
        var out: [UInt8] = []
        try append(text, to: &out, inAttribute: inAttribute)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends a text as the document means it.
    mutating func append(_ text: XMLText, to out: inout [UInt8], inAttribute: Bool = false) throws(ScanError) {
        var index = text.range.start
        while index < text.range.end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x26 where !text.isVerbatim:
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
