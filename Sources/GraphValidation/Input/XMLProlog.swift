/// What stands before the root element of an XML document, told without a parser.
struct XMLProlog {
    /// The offset of a document type declaration, which is refused.
    private(set) var doctype: Int?
    /// The local name of the root element; empty when there is none.
    private(set) var rootName = ""
    /// The encoding that the XML declaration names, with its offset.
    private(set) var encoding: (name: String, offset: Int)?

    init(of bytes: UnsafeRawBufferPointer) {
        var offset = bytes.hasByteOrderMark ? 3 : 0
        if bytes.hasASCII("<?xml", at: offset) { readDeclaration(bytes, from: offset) }
        while let next = skipMarkup(bytes, from: bytes.skippingBlanks(from: offset)) { offset = next }
        readRootName(bytes, from: bytes.skippingBlanks(from: offset))
    }

    /// Steps over a comment, a processing instruction or a document type declaration; `nil` at anything else.
    private mutating func skipMarkup(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        if bytes.hasASCII("<?", at: start) { return bytes.end(of: "?>", from: start) }
        if bytes.hasASCII("<!--", at: start) { return bytes.end(of: "-->", from: start + 4) }
        guard bytes.hasASCII("<!DOCTYPE", at: start), doctype == nil else { return nil }
        doctype = start
        return XMLProlog.endOfDoctype(bytes, from: start)
    }

    /// The offset behind `>`, or behind `]>` where there is an internal subset.
    static func endOfDoctype(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let close = bytes.index(of: UInt8(ascii: ">"), from: start)
        let subset = bytes.index(of: UInt8(ascii: "["), from: start)
        guard subset < close else { return close < bytes.count ? close + 1 : nil }
        guard let bracket = bytes.end(of: "]", from: subset) else { return nil }
        return bytes.end(of: ">", from: bracket)
    }

    private mutating func readDeclaration(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        let end = bytes.end(of: "?>", from: start) ?? start
        let declaration = UnsafeRawBufferPointer(rebasing: bytes[..<end])
        guard var offset = declaration.end(of: "encoding", from: start) else { return }
        offset = declaration.skippingBlanks(from: offset)
        guard declaration.hasASCII("=", at: offset) else { return }
        offset = declaration.skippingBlanks(from: offset + 1)
        guard offset < end, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else { return }
        let close = declaration.index(of: bytes[offset], from: offset + 1)
        encoding = (String(decoding: bytes[(offset + 1)..<close], as: UTF8.self), offset + 1)
    }

    private mutating func readRootName(_ bytes: UnsafeRawBufferPointer, from start: Int) {
        guard bytes.hasASCII("<", at: start) else { return }
        let name = bytes[(start + 1)...].prefix(200).prefix { !$0.isBlank && $0 != 0x2F && $0 != 0x3E }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        rootName = String(decoding: local, as: UTF8.self)
    }
}
