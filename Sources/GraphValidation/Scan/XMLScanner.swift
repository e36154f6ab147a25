/// What an `XMLScanner` tells of a document.
protocol XMLScanHandler {
    /// An element starts; for an empty one, `end` follows at once.
    mutating func start(_ tag: borrowing ScannedTag, _ findings: inout FindingCollector)
    /// Character data, or the inside of a CDATA section.
    mutating func text(_ range: ByteRange, isLiteral: Bool)
    /// The element ends that started last and has not ended; `offset` is where its content ends, and `name` what its
    /// end tag holds: nothing when it is an empty one.
    mutating func end(_ name: ByteRange, at offset: Int, _ findings: inout FindingCollector)
    /// A processing instruction with its target.
    mutating func instruction(_ target: ByteRange, at offset: Int, _ findings: inout FindingCollector)
}

/// Splits well-formed XML without a document type into tags and texts, without copying a byte.
///
/// It is a reader for documents that libxml2 finds well-formed: it looks for the ends of things, not for errors. Where
/// it cannot go on it stops, and whoever runs it has to ask libxml2 why. It also counts what `ValidationLimits` bounds,
/// so that no parser meets a document beyond them.
struct XMLScanner {
    private let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private let pages: PageRelease
    private var tag = ScannedTag()
    private var depth = 0
    /// Where it stopped before the end of the document; `nil` when it did not.
    private(set) var stop: Int?
    /// Whether there is nothing but elements, attributes and text, so that `PlainXML` tells that it is well-formed.
    private(set) var isPlain = true

    init(_ bytes: UnsafeRawBufferPointer, limits: ValidationLimits, pages: PageRelease) {
        self.bytes = bytes
        self.limits = limits
        self.pages = pages
        tag.attributes.reserveCapacity(16)
    }

    /// Reads the document to its end, or to where it cannot be read on.
    mutating func run(
        _ handler: inout some XMLScanHandler,
        _ findings: inout FindingCollector
    ) throws(XMLRefusal) {
        var offset = bytes.hasByteOrderMark ? 3 : 0
        var release = pages.step
        while offset < bytes.count, !findings.isFull {
            let open = bytes.index(of: UInt8(ascii: "<"), from: offset)
            if open > offset { try text(offset, open, &handler) }
            guard open < bytes.count else { return }
            guard let next = try markup(at: open, &handler, &findings) else {
                stop = open
                return
            }
            offset = next
            if offset >= release { release = pages.release(before: offset) }
        }
    }

    private func text(_ start: Int, _ end: Int, _ handler: inout some XMLScanHandler) throws(XMLRefusal) {
        guard end - start <= limits.textBytes else { throw .textSize(limits.textBytes, at: start) }
        handler.text(ByteRange(start, end), isLiteral: false)
    }

    /// Steps over what starts with `<`; `nil` when it never ends.
    @inline(__always)
    private mutating func markup(
        at start: Int,
        _ handler: inout some XMLScanHandler,
        _ findings: inout FindingCollector
    ) throws(XMLRefusal) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"):
            let close = bytes.index(of: UInt8(ascii: ">"), from: start + 2)
            guard close < bytes.count, depth > 0 else { return nil }
            depth -= 1
            handler.end(ByteRange(start + 2, close), at: start, &findings)
            return close + 1
        case UInt8(ascii: "!"): return try declaration(at: start, &handler)
        case UInt8(ascii: "?"): return try instruction(at: start, &handler, &findings)
        default:
            guard let next = try startTag(at: start) else { return nil }
            tag.end = next
            try open(&handler, &findings)
            return next
        }
    }

    private mutating func open(
        _ handler: inout some XMLScanHandler,
        _ findings: inout FindingCollector
    ) throws(XMLRefusal) {
        guard depth + (tag.isEmpty ? 0 : 1) <= limits.depth else { throw .depth(limits.depth, at: tag.offset) }
        handler.start(tag, &findings)
        if tag.isEmpty { handler.end(ByteRange(), at: tag.offset, &findings) } else { depth += 1 }
    }

    private mutating func declaration(at start: Int, _ handler: inout some XMLScanHandler) throws(XMLRefusal) -> Int? {
        isPlain = false
        if bytes.hasASCII("<!--", at: start) { return try section(start, inner: start + 4, to: "-->") }
        if bytes.hasASCII("<![CDATA[", at: start) {
            guard let next = try section(start, inner: start + 9, to: "]]>") else { return nil }
            handler.text(ByteRange(start + 9, next - 3), isLiteral: true)
            return next
        }
        guard bytes.hasASCII("<!DOCTYPE", at: start) else { return nil }
        throw .doctype(at: start)
    }

    private mutating func instruction(
        at start: Int,
        _ handler: inout some XMLScanHandler,
        _ findings: inout FindingCollector
    ) throws(XMLRefusal) -> Int? {
        guard let next = try section(start, inner: start + 2, to: "?>") else { return nil }
        var end = start + 2
        while end < next - 2, !bytes[end].isBlank { end += 1 }
        let target = ByteRange(start + 2, end)
        if !PlainXML.isDeclaration(bytes, from: start, to: next) { isPlain = false }
        if !(target.count == 3 && bytes.hasASCII("xml", at: start + 2)) {
            handler.instruction(target, at: start, &findings)
        }
        return next
    }

    private func section(_ start: Int, inner: Int, to end: StaticString) throws(XMLRefusal) -> Int? {
        let next = bytes.end(of: end, from: inner)
        guard (next ?? bytes.count) - start <= limits.textBytes else { throw .textSize(limits.textBytes, at: start) }
        return next
    }
}

extension XMLScanner {
    /// Reads a start tag into `tag` and gives the offset behind it; `nil` when it is none.
    @inline(__always)
    private mutating func startTag(at start: Int) throws(XMLRefusal) -> Int? {
        var offset = start + 1
        while offset < bytes.count, bytes[offset].isInName { offset += 1 }
        guard offset > start + 1 else { return nil }
        tag.offset = start
        tag.name = ByteRange(start + 1, offset)
        while tag.attributes.popLast() != nil {}
        var isBehindBlank = false
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D:
                offset += 1
                isBehindBlank = true
            case UInt8(ascii: ">"):
                tag.isEmpty = false
                return offset + 1
            case UInt8(ascii: "/"):
                tag.isEmpty = true
                return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ">") ? offset + 2 : nil
            default:
                guard let next = try attribute(at: offset) else { return nil }
                if !isBehindBlank { isPlain = false }
                isBehindBlank = false
                offset = next
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func attribute(at start: Int) throws(XMLRefusal) -> Int? {
        var offset = start
        while offset < bytes.count, bytes[offset].isInName { offset += 1 }
        let name = ByteRange(start, offset)
        if offset < bytes.count, bytes[offset].isBlank { offset = bytes.skippingBlanks(from: offset) }
        guard !name.isEmpty, offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
        offset += 1
        if offset < bytes.count, bytes[offset].isBlank { offset = bytes.skippingBlanks(from: offset) }
        guard offset < bytes.count else { return nil }
        let quote = bytes[offset]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let close = bytes.index(of: quote, from: offset + 1)
        guard close - offset <= limits.textBytes else { throw .textSize(limits.textBytes, at: offset) }
        guard close < bytes.count else { return nil }
        tag.attributes.append(ScannedAttribute(name: name, value: ByteRange(offset + 1, close)))
        guard tag.attributes.count <= limits.attributes else { throw .attributes(limits.attributes, at: tag.offset) }
        return close + 1
    }
}

extension UInt8 {
    /// Whether it goes on with a name: anything that cannot end one.
    @inline(__always)
    fileprivate var isInName: Bool {
        switch self {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        default: true
        }
    }
}
