internal import GraphSyntax

/// Refuses what is not UTF-8, before anything else reads the document; XML may be in some other encodings, as it says itself.
enum EncodingCheck {
    /// A document of XML in another encoding as one in UTF-8, whose declaration says so; `nil` for all else.
    static func converted(_ bytes: UnsafeRawBufferPointer, _ findings: inout FindingCollector) -> [UInt8]? {
        let isWide = otherEncoding(of: bytes) == "UTF-16"
        let declared = isWide ? nil : XMLProlog(of: bytes).encoding?.name
        guard isWide || declared.map({ !isUTF8($0) }) == true else { return nil }
        let input = UnsafeBufferPointer(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[...])
        // What is in an encoding that nobody knows is refused with a word later.
        guard let converted = try? XMLInput.converted(input), converted.withUnsafeBytes({ $0.looksLikeXML }) else {
            return nil
        }
        let name = declared ?? "UTF-16"
        findings.advise(.encoding, at: 0, "the document is in \(MessageText.quote(name.utf8)); all programs read UTF-8")
        return declaringUTF8(converted)
    }

    private static func declaringUTF8(_ document: [UInt8]) -> [UInt8] {
        guard let (name, offset) = document.withUnsafeBytes({ XMLProlog(of: $0) }).encoding else { return document }
        var document = document
        document.replaceSubrange(offset..<(offset + name.utf8.count), with: "UTF-8".utf8)
        return document
    }

    private static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
    }

    /// Whether the document is in UTF-8 without zero bytes; adds a finding when it is not.
    static func accept(
        _ bytes: UnsafeRawBufferPointer,
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
            let piece = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
            guard accept(piece, startingAt: offset, &findings) else { return false }
            offset = end
            _ = pages.release(before: offset)
        }
        return true
    }

    /// Pieces are read twice while they are in the processor's cache; none ends within a character.
    private static func endOfPiece(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var end = min(bytes.count, start + 1 << 20)
        guard end < bytes.count else { return end }
        for _ in 0..<3 where bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func accept(
        _ piece: UnsafeRawBufferPointer,
        startingAt start: Int,
        _ findings: inout FindingCollector
    ) -> Bool {
        let zero = piece.index(of: 0, from: 0)
        if zero < piece.count {
            findings.add(.nulByte, at: start + zero, "a byte of value zero stands here; no text format allows it")
            return false
        }
        return acceptUTF8(piece, startingAt: start, &findings)
    }

    /// Whether the encoding that an XML declaration names agrees with UTF-8.
    static func acceptDeclaration(_ prolog: XMLProlog, _ findings: inout FindingCollector) -> Bool {
        guard let (name, offset) = prolog.encoding else { return true }
        if isUTF8(name) { return true }
        let quoted = MessageText.quote(name.utf8)
        findings.add(.encoding, at: offset, "the XML declaration names the encoding \(quoted); it has to be UTF-8")
        return false
    }

    private static func acceptUTF8(
        _ bytes: UnsafeRawBufferPointer,
        startingAt start: Int,
        _ findings: inout FindingCollector
    ) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
            return true
        } catch {
            let byte = String(bytes[error.byteOffsets.lowerBound], radix: 16, uppercase: true)
            findings.add(
                .encoding,
                at: start + error.byteOffsets.lowerBound,
                "the document is not in UTF-8: the byte 0x\(byte) cannot stand here"
            )
            return false
        }
    }

    /// The beginnings of documents in other encodings (XML 1.0, appendix F).
    private static let beginnings: [(name: String, bytes: [UInt8])] = [
        ("UTF-32", [0x00, 0x00, 0xFE, 0xFF]), ("UTF-32", [0xFF, 0xFE, 0x00, 0x00]),
        ("UTF-32", [0x00, 0x00, 0x00, 0x3C]), ("UTF-32", [0x3C, 0x00, 0x00, 0x00]),
        ("UTF-16", [0xFE, 0xFF]), ("UTF-16", [0xFF, 0xFE]), ("UTF-16", [0x00, 0x3C]), ("UTF-16", [0x3C, 0x00]),
        ("EBCDIC", [0x4C, 0x6F, 0xA7, 0x94]), ("UTF-7", [0x2B, 0x2F, 0x76]),
    ]

    private static func otherEncoding(of bytes: UnsafeRawBufferPointer) -> String? {
        beginnings.first { bytes.starts(with: $0.bytes) }?.name
    }
}
