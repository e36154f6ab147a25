/// The XML declaration (XML 1.0, section 2.8); what it says of the encoding is followed elsewhere.
package enum XMLDeclaration {
    /// The offset behind the declaration that starts at another.
    package static func end(_ bytes: Bytes, at start: Int) throws(ScanError) -> Int {
        var offset = start + 5
        var names = ["version", "encoding", "standalone"][...]
        while let name = try pair(bytes, &offset) {
            guard let place = names.firstIndex(of: name.name), isAllowed(name), names.startIndex > 0 || place == 0
            else {
                throw ScanError(at: offset, "the XML declaration is not well-formed")
            }
            names = names[(place + 1)...]
        }
        guard names.startIndex > 0, bytes.has("?>", at: offset) else {
            throw ScanError(at: offset, "the XML declaration is not well-formed")
        }
        return offset + 2
    }

    private typealias Pair = (name: String, value: String)

    /// Reads ` name="value"`; `nil` at the end of the declaration.
    private static func pair(_ bytes: Bytes, _ offset: inout Int) throws(ScanError) -> Pair? {
        let nameStart = bytes.skippingBlanks(from: offset)
        guard nameStart > offset, nameStart < bytes.count, bytes[nameStart] != UInt8(ascii: "?") else {
            offset = nameStart
            return nil
        }
        var end = nameStart
        while end < bytes.count, XMLNames.mayBePart(bytes[end]) { end += 1 }
        offset = bytes.skippingBlanks(from: end)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            throw ScanError(at: offset, "'=' is missing in the XML declaration")
        }
        offset = bytes.skippingBlanks(from: offset + 1)
        guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27 else {
            throw ScanError(at: offset, "a value of the XML declaration has to stand in quotes")
        }
        let valueStart = offset + 1
        let close = bytes.firstPlace(of: bytes[offset], from: valueStart)
        guard close < bytes.count else { throw ScanError(at: offset, "the XML declaration never ends") }
        offset = close + 1
        return (
            String(decoding: bytes[nameStart..<end], as: UTF8.self),
            String(decoding: bytes[valueStart..<close], as: UTF8.self)
        )
    }

    private static func isAllowed(_ pair: Pair) -> Bool {
        switch pair.name {
        case "version":
            pair.value.hasPrefix("1.") && pair.value.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
        case "encoding":
            pair.value.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
                && pair.value.utf8.allSatisfy { $0 < 0x80 && (XMLNames.mayBePart($0) && $0 != 0x3A) }
        default: pair.value == "yes" || pair.value == "no"
        }
    }
}
