/// The bytes of a document as UTF-8, with nothing in them that XML 1.0 forbids.
package enum XMLInput {
    /// Converts a document to UTF-8 where it is in another encoding.
    ///
    /// UTF-8, UTF-16 (told by its byte order mark, or by how `<` is spelt), ISO 8859-1 and ASCII are known.
    /// Source: XML 1.0 (fifth edition), section 4.3.3 and appendix F.
    ///
    /// - Returns: the converted bytes, or `nil` when the document can be read as it is.
    package static func converted(_ bytes: Bytes) throws(ScanError) -> [UInt8]? {
        if let converted = try convertedUTF16(bytes) { return converted }
        guard let encoding = declaredEncoding(bytes)?.text.lowercased(), !isUTF8(encoding) else { return nil }
        switch encoding {
        case "iso-8859-1", "latin1", "iso8859-1", "iso-latin-1", "l1":
            return utf8(of: bytes) { Unicode.Scalar($0) }
        case "windows-1252", "cp1252", "cp-1252", "x-cp1252":
            return utf8(of: bytes) { $0 < 0xA0 && $0 >= 0x80 ? windows1252[Int($0 - 0x80)] : Unicode.Scalar($0) }
        default:
            throw ScanError(at: 0, "the encoding \(ScanError.quote(encoding)) is not known; convert the file to UTF-8")
        }
    }

    /// Converts a document in UTF-16 to UTF-8; `nil` where nothing says that it is one.
    package static func convertedUTF16(_ bytes: Bytes) throws(ScanError) -> [UInt8]? {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xFE, 0xFF]) || start == [0x00, 0x3C, 0x00, 0x3F] {
            return try utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        }
        if start.starts(with: [0xFF, 0xFE]) || start == [0x3C, 0x00, 0x3F, 0x00] {
            return try utf16(bytes) { UInt16($1) << 8 | UInt16($0) }
        }
        return nil
    }

    private static func utf8(of bytes: Bytes, _ scalar: (UInt8) -> Unicode.Scalar) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { out.append(contentsOf: UTF8.encode(scalar(byte)) ?? UTF8.encodedReplacementCharacter) }
        return out
    }

    /// What the bytes from 0x80 to 0x9F are; source: the Unicode Consortium's table `CP1252.TXT`, where a byte without a
    /// character stands for the control character of its number, as browsers have it.
    private static let windows1252 = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    )

    /// Throws when the bytes are no UTF-8, or hold a character that XML 1.0 forbids (production 2).
    package static func check(_ bytes: Bytes) throws(ScanError) {
        var offset = 0
        while let stretch = bytes.nextStretch(from: offset) {
            try checkUTF8(bytes[stretch], startingAt: stretch.start)
            if let bad = bytes[stretch].firstForbidden() {
                throw ScanError(at: stretch.start + bad, "a character stands here that XML does not allow")
            }
            offset = stretch.end
        }
    }

    /// Throws when the bytes are no UTF-8.
    package static func checkUTF8(_ bytes: Bytes, startingAt start: Int = 0) throws(ScanError) {
        if let wrong = firstInvalid(bytes) { throw ScanError(at: start + wrong, "the document is not in UTF-8") }
    }

    /// The first place that is not UTF-8.
    package static func firstInvalid(_ bytes: Bytes) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
        } catch { return error.byteOffsets.lowerBound }
        return nil
    }

    /// Whether an encoding is UTF-8 or a part of it.
    package static func isUTF8(_ name: String) -> Bool {
        ["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased())
    }

    private static func utf16(
        _ bytes: Bytes,
        _ unit: (UInt8, UInt8) -> UInt16
    ) throws(ScanError) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else {
            throw ScanError(at: bytes.count, "the document is in UTF-16 and ends within a character")
        }
        let units = stride(from: 0, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard let text = String(validating: units, as: UTF16.self) else {
            throw ScanError(at: 0, "the document is not in UTF-16, as its first bytes say")
        }
        return Array(text.utf8)
    }

    /// The encoding that the XML declaration names, and where its name stands.
    package static func declaredEncoding(_ bytes: Bytes) -> (text: String, offset: Int)? {
        let start = bytes.startOfText
        guard bytes.has("<?xml", at: start) else { return nil }
        let end = min(bytes.firstPlace(of: UInt8(ascii: ">"), from: start), start + 200, bytes.count)
        let declaration = Bytes(rebasing: bytes[..<end])
        guard let word = declaration.place(of: "encoding", from: start),
            let quote = declaration[word...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 })
        else { return nil }
        let name = declaration[(quote + 1)...].prefix { $0 != declaration[quote] }
        return (String(decoding: name, as: UTF8.self), quote + 1)
    }
}
