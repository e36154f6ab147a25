/// The document type declaration: internal entities are taken from it, nothing else, and nothing is loaded.
package struct DocumentType {
    private let bytes: Bytes
    private var offset: Int

    private init(_ bytes: Bytes, _ offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Reads the declaration that starts at an offset, and gives the offset behind it.
    package static func read(
        _ bytes: Bytes,
        at start: Int,
        _ entities: inout XMLEntities
    ) throws(ScanError) -> Int {
        var reader = DocumentType(bytes, start + 9)
        try reader.read(&entities)
        return reader.offset
    }

    private mutating func read(_ entities: inout XMLEntities) throws(ScanError) {
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: ">"):
                offset += 1
                return
            case UInt8(ascii: "["):
                offset += 1
                try readSubset(&entities)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipQuoted()
            case UInt8(ascii: "<"): throw ScanError(at: offset, "'<' cannot stand here")
            default: offset += 1
            }
        }
        throw unfinished()
    }

    private mutating func readSubset(_ entities: inout XMLEntities) throws(ScanError) {
        while offset < bytes.count {
            offset = bytes.skippingBlanks(from: offset)
            guard offset < bytes.count else { break }
            if bytes[offset] == UInt8(ascii: "]") {
                offset += 1
                return
            }
            if bytes.has("<!--", at: offset) {
                try skip(to: "-->", 3)
            } else if bytes.has("<?", at: offset) {
                try skip(to: "?>", 2)
            } else if bytes.has("<!ENTITY", at: offset) {
                try readEntity(&entities)
            } else if bytes.has("<!", at: offset) {
                try skipDeclaration()
            } else if bytes[offset] == UInt8(ascii: "%") {
                throw ScanError(at: offset, "parameter entities are not followed; write out what they stand for")
            } else {
                throw ScanError(at: offset, "the document type declaration is not well-formed")
            }
        }
        throw unfinished()
    }

    /// Reads `<!ENTITY name "value">`; parameter entities and those of other files are passed over.
    private mutating func readEntity(_ entities: inout XMLEntities) throws(ScanError) {
        let start = offset
        offset = bytes.skippingBlanks(from: offset + 8)
        let name = readName()
        offset = bytes.skippingBlanks(from: offset)
        guard !name.isEmpty, offset < bytes.count, [0x22, 0x27].contains(bytes[offset]) else {
            offset = start
            return try skipDeclaration()
        }
        let open = offset
        try skipQuoted()
        entities.declare(name, try DocumentType.replacement(bytes, from: open + 1, to: offset - 1))
        offset = bytes.skippingBlanks(from: offset)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
            throw ScanError(at: offset, "the declaration of an entity has to end with '>'")
        }
        offset += 1
    }

    /// The value of an entity with its character references replaced (XML 1.0, section 4.5).
    private static func replacement(
        _ bytes: Bytes,
        from start: Int,
        to end: Int
    ) throws(ScanError) -> [UInt8] {
        var out: [UInt8] = []
        var offset = start
        while offset < end {
            guard bytes[offset] == 0x26, offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "#") else {
                out.append(bytes[offset])
                offset += 1
                continue
            }
            let semicolon = min(bytes.firstPlace(of: 0x3B, from: offset), end)
            let name = String(decoding: bytes[(offset + 1)..<semicolon], as: UTF8.self)
            out.append(contentsOf: String(try XMLEntities.character((name, offset))).utf8)
            offset = semicolon + 1
        }
        return out
    }

    private mutating func skipDeclaration() throws(ScanError) {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
            if [0x22, 0x27].contains(bytes[offset]) { try skipQuoted() } else { offset += 1 }
        }
        guard offset < bytes.count else { throw unfinished() }
        offset += 1
    }

    private mutating func skipQuoted() throws(ScanError) {
        let close = bytes.firstPlace(of: bytes[offset], from: offset + 1)
        guard close < bytes.count else { throw unfinished() }
        offset = close + 1
    }

    private mutating func skip(to end: StaticString, _ length: Int) throws(ScanError) {
        guard let place = bytes.place(of: end, from: offset + 2) else { throw unfinished() }
        offset = place + length
    }

    private mutating func readName() -> String {
        let start = offset
        while offset < bytes.count, XMLNames.mayBePart(bytes[offset]) { offset += 1 }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private func unfinished() -> ScanError { ScanError(at: offset, "the document type declaration never ends") }
}
