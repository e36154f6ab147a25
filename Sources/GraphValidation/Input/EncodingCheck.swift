internal import GraphSyntax

/// Refuses what is not UTF-8, before anything else reads the document; XML may be in some other encodings, as it says itself.
enum EncodingCheck {
    /// A document of XML in another encoding as one in UTF-8; `nil` for all else.
    static func converted(_ bytes: Bytes, _ findings: inout FindingCollector) -> [UInt8]? {
        let isWide = otherEncoding(of: bytes) == "UTF-16"
        guard isWide || XMLInput.declaredEncoding(bytes) != nil else { return nil }
        // What is in an encoding that nobody knows is refused with a word later.
        guard let converted = try? XMLInput.converted(bytes), converted.withUnsafeBufferPointer({ $0.looksLikeXML })
        else { return nil }
        let name = isWide ? "UTF-16" : XMLInput.declaredEncoding(bytes)?.text ?? ""
        findings.advise(.encoding, at: 0, "the document is in \(MessageText.quote(name.utf8)); all programs read UTF-8")
        return converted
    }

    /// Whether the document is in UTF-8, without zero bytes and what else its format forbids; adds a finding when it is
    /// not.
    static func accept(
        _ bytes: Bytes,
        isXML: Bool,
        _ pages: PageRelease,
        _ findings: inout FindingCollector
    ) -> Bool {
        if let name = otherEncoding(of: bytes) {
            findings.add(.encoding, at: 0, "the document is in \(name); it has to be in UTF-8")
            return false
        }
        var offset = 0
        while offset < bytes.count {
            let end = endOfPiece(bytes, from: offset)
            let piece = bytes[ByteRange(start: 0, end: end)]
            while let stretch = piece.nextStretch(from: offset) {
                guard accept(piece[stretch], isXML: isXML, startingAt: stretch.start, &findings) else { return false }
                offset = stretch.end
            }
            offset = end
            _ = pages.release(before: offset)
        }
        return true
    }

    /// Pages are given back piece by piece; none ends within a character.
    private static func endOfPiece(_ bytes: Bytes, from start: Int) -> Int {
        var end = min(bytes.count, start + 1 << 20)
        guard end < bytes.count else { return end }
        for _ in 0..<3 where bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func accept(
        _ piece: Bytes,
        isXML: Bool,
        startingAt start: Int,
        _ findings: inout FindingCollector
    ) -> Bool {
        let zero = piece.firstPlace(of: 0, from: 0)
        if zero < piece.count {
            findings.add(.nulByte, at: start + zero, "a byte of value zero stands here; no text format allows it")
        } else if let wrong = XMLInput.firstInvalid(piece) {
            let byte = String(piece[wrong], radix: 16, uppercase: true)
            let message = "the document is not in UTF-8: the byte 0x\(byte) cannot stand here"
            findings.add(.encoding, at: start + wrong, message)
        } else if isXML, let forbidden = piece.firstForbidden() {
            findings.add(.wellFormed, at: start + forbidden, "a character stands here that XML does not allow")
        } else {
            return true
        }
        return false
    }

    /// Whether the encoding that an XML declaration names agrees with UTF-8.
    static func acceptDeclaration(_ bytes: Bytes, _ findings: inout FindingCollector) -> Bool {
        guard let (name, offset) = XMLInput.declaredEncoding(bytes) else { return true }
        if XMLInput.isUTF8(name) { return true }
        let quoted = MessageText.quote(name.utf8)
        findings.add(.encoding, at: offset, "the XML declaration names the encoding \(quoted); it has to be UTF-8")
        return false
    }

    /// The beginnings of documents in other encodings (XML 1.0, appendix F).
    private static let beginnings: [(name: String, bytes: [UInt8])] = [
        ("UTF-32", [0x00, 0x00, 0xFE, 0xFF]), ("UTF-32", [0xFF, 0xFE, 0x00, 0x00]),
        ("UTF-32", [0x00, 0x00, 0x00, 0x3C]), ("UTF-32", [0x3C, 0x00, 0x00, 0x00]),
        ("UTF-16", [0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0x00, 0x3C]), ("UTF-16", [0x3C, 0x00]),
        ("EBCDIC", [0x4C, 0x6F, 0xA7, 0x94]), ("UTF-7", [0x2B, 0x2F, 0x76]),
    ]

    private static func otherEncoding(of bytes: Bytes) -> String? {
        beginnings.first { bytes.starts(with: $0.bytes) }?.name
    }
}
