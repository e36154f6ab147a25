extension XMLScanner {
    /// Reads `<data key="…">text` when it comes next, spelt in just this way, and `</data>` stands behind it.
    ///
    /// Everything that makes a document well-formed is checked here too; whatever looks in the least otherwise is left to
    /// `next()`. The scanner stays before the element until `finishPlainData` is called.
    @inline(__always)
    package mutating func plainData() throws(ScanError) -> (key: ByteRange, text: XMLText)? {
        guard !endsNow, depth < limits.depth else { return nil }
        let start = bytes.skippingBlanks(from: offset)
        // The words are `<data ke` and `y="`, the lowest byte first.
        guard start + 32 <= bytes.count, bytes.word(at: start) == 0x656B_2061_7461_643C,
            bytes.word(at: start + 8) & 0xFF_FFFF == 0x22_3D79
        else { return nil }
        let key = ByteRange(start: start + 11, end: bytes.endOfPlainValue(from: start + 11, quote: 0x22))
        guard key.end + 1 < bytes.count, bytes[key.end] == 0x22, bytes[key.end + 1] == UInt8(ascii: ">") else {
            return nil
        }
        var text = XMLText(range: ByteRange(start: key.end + 2, end: key.end + 2), isPlain: true)
        var place = text.range.start
        while true {
            place = bytes.endOfPlainText(from: place)
            guard place + 8 <= bytes.count else { return nil }
            if bytes[place] == UInt8(ascii: "<") { break }
            if bytes[place] == UInt8(ascii: "]") {
                guard !bytes.has("]]>", at: place) else { return nil }
            } else {
                if bytes[place] == UInt8(ascii: "&") { try checkReference(at: place) }
                text.isPlain = false
            }
            place += 1
        }
        // The word is `</data>`.
        guard bytes.word(at: place) & 0xFF_FFFF_FFFF_FFFF == 0x3E_6174_6164_2F3C, place - start <= limits.textBytes
        else {
            return nil
        }
        text.range.end = place
        return (key, text)
    }

    /// Moves on behind a data element whose text was read by `plainData`.
    @inline(__always)
    package mutating func finishPlainData(_ text: XMLText) { offset = text.range.end + 7 }
}
