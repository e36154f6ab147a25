/// A piece of an XML document.
package enum XMLEvent {
    /// A start tag, or the start of an empty element.
    case start
    /// An end tag, or the end of an empty element.
    case end
    /// Text; neighbouring text may come in several pieces.
    case text
    /// A comment.
    case comment
    /// A processing instruction.
    case instruction
    /// The end of the document.
    case finish
}

/// A text as it stands in the document.
package struct XMLText {
    package var range: ByteRange
    /// Whether the text is what stands there, byte for byte: no references, no line ends to normalise.
    package var isPlain: Bool
    /// Whether `&` stands for itself, as in a CDATA section.
    package var isVerbatim = false

    package init(range: ByteRange, isPlain: Bool, isVerbatim: Bool = false) {
        (self.range, self.isPlain, self.isVerbatim) = (range, isPlain, isVerbatim)
    }
}

/// An attribute as it stands in a start tag.
package struct XMLAttribute {
    package var name: ByteRange
    package var value: XMLText
}

/// Reads XML 1.0 piece by piece, in one pass over the bytes, without copying them.
///
/// The bytes have to be UTF-8 without forbidden characters (`XMLInput` sees to that) and have to outlive the scanner. It
/// checks everything else that makes a document well-formed; namespaces are left to the caller. It loads nothing, and
/// follows no declaration but internal entities.
///
/// Source: Extensible Markup Language (XML) 1.0, fifth edition.
package struct XMLScanner {
    package let bytes: Bytes
    let limits: SyntaxLimits
    /// What the next event starts at.
    package var offset = 0
    /// Where the last event started.
    package private(set) var start = 0
    /// The name of the element that started or ended, or the target of the instruction.
    package private(set) var name = ByteRange(start: 0, end: 0)
    /// The attributes of the element that started, in order.
    package private(set) var attributes: [XMLAttribute] = []
    /// The text, or what the comment or instruction says.
    package private(set) var text = XMLText(range: ByteRange(start: 0, end: 0), isPlain: true)
    private var open: [ByteRange] = []
    package private(set) var endsNow = false
    private var hasRoot = false
    private var hasDoctype = false
    package var entities = XMLEntities()

    package init(_ bytes: Bytes, limits: SyntaxLimits = SyntaxLimits()) throws(ScanError) {
        self.bytes = bytes
        self.limits = limits
        offset = bytes.startOfText
        if bytes.has("<?xml", at: offset), offset + 5 < bytes.count, bytes[offset + 5].isBlank {
            offset = try XMLDeclaration.end(bytes, at: offset)
        }
    }

    /// How many elements are open.
    package var depth: Int { open.count }

    /// Moves on to the next piece.
    package mutating func next() throws(ScanError) -> XMLEvent {
        if endsNow {
            endsNow = false
            open.removeLast()
            return .end
        }
        while offset < bytes.count {
            start = offset
            guard bytes[offset] == UInt8(ascii: "<") else {
                if try scanText() { return .text }
                continue
            }
            guard offset + 1 < bytes.count else { break }
            switch bytes[offset + 1] {
            case UInt8(ascii: "/"):
                try scanEndTag()
                return .end
            case UInt8(ascii: "!"):
                if let event = try scanDeclaration() { return event }
            case UInt8(ascii: "?"):
                try scanInstruction()
                return .instruction
            default:
                try scanStartTag()
                return .start
            }
        }
        return try finish()
    }

    private func finish() throws(ScanError) -> XMLEvent {
        guard let last = open.last else {
            guard hasRoot else { throw ScanError(at: bytes.count, "the document holds no element") }
            return .finish
        }
        throw ScanError(at: bytes.count, "the document ends before \(quoted("</", last))")
    }

    // MARK: Tags

    private mutating func scanStartTag() throws(ScanError) {
        guard !(hasRoot && open.isEmpty) else { throw ScanError(at: start, "only one element may stand outermost") }
        hasRoot = true
        offset += 1
        name = try scanName()
        attributes.removeAll(keepingCapacity: true)
        open.append(name)
        while true {
            let before = offset
            offset = bytes.skippingBlanks(from: offset)
            guard offset < bytes.count else { throw ScanError(at: start, "the tag \(quoted("<", name)) never ends") }
            switch bytes[offset] {
            case UInt8(ascii: ">"):
                offset += 1
                return try limits.check("elements", nestedBy: open.count, at: start)
            case UInt8(ascii: "/"):
                guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") else {
                    throw ScanError(at: offset, "'/' has to be followed by '>' here")
                }
                offset += 2
                endsNow = true
                return
            default:
                guard before < offset else { throw ScanError(at: offset, "a blank is missing before this") }
                try scanAttribute()
            }
        }
    }

    private mutating func scanAttribute() throws(ScanError) {
        let name = try scanName()
        for other in attributes where same(other.name, name) {
            throw ScanError(at: name.start, "the attribute \(quoted("", name)) stands twice in one tag")
        }
        offset = bytes.skippingBlanks(from: offset)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            throw ScanError(at: offset, "'=' is missing after the attribute's name")
        }
        offset = bytes.skippingBlanks(from: offset + 1)
        guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27 else {
            throw ScanError(at: offset, "the value of an attribute has to stand in quotes")
        }
        attributes.append(XMLAttribute(name: name, value: try scanValue(quote: bytes[offset])))
        guard attributes.count <= limits.attributes else {
            throw ScanError(
                at: start,
                "the element has more than \(limits.attributes) attributes",
                kind: .attributes
            )
        }
    }

    private mutating func scanValue(quote: UInt8) throws(ScanError) -> XMLText {
        let from = offset + 1
        var isPlain = true
        offset = from
        while true {
            offset = bytes.endOfPlainValue(from: offset, quote: quote)
            guard offset < bytes.count else { throw ScanError(at: from, "the value of an attribute never ends") }
            let byte = bytes[offset]
            offset += 1
            if byte == quote {
                try checkSize(from: from - 1)
                return XMLText(range: ByteRange(start: from, end: offset - 1), isPlain: isPlain)
            }
            guard byte != UInt8(ascii: "<") else {
                throw ScanError(at: offset - 1, "'<' cannot stand in the value of an attribute; write '&lt;'")
            }
            if byte == UInt8(ascii: "&") {
                offset -= 1
                try checkReference()
                offset += 1
            }
            isPlain = false
        }
    }

    private mutating func scanEndTag() throws(ScanError) {
        guard let opened = open.last else { throw ScanError(at: start, "an end tag stands here without its start") }
        name = ByteRange(start: offset + 2, end: offset + 2 + opened.count)
        offset = name.end
        guard offset < bytes.count, same(name, opened), bytes[offset] == UInt8(ascii: ">") || bytes[offset].isBlank
        else { throw ScanError(at: start, "\(quoted("</", opened)) is expected here") }
        offset = bytes.skippingBlanks(from: offset)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
            throw ScanError(at: offset, "'>' is missing at the end of the tag")
        }
        offset += 1
        open.removeLast()
    }

    private mutating func scanName() throws(ScanError) -> ByteRange {
        let from = offset
        var isASCII = true
        while offset < bytes.count, XMLNames.mayBePart(bytes[offset]) {
            if bytes[offset] >= 0x80 { isASCII = false }
            offset += 1
        }
        guard offset > from else { throw ScanError(at: from, "a name is missing here") }
        let range = ByteRange(start: from, end: offset)
        let first = bytes[from]
        let startsWell =
            (first | 0x20 >= 0x61 && first | 0x20 <= 0x7A) || first == 0x5F || first == 0x3A || first >= 0x80
        guard startsWell, isASCII || isName(range) else {
            throw ScanError(at: from, "\(quoted("", range)) is no name of XML")
        }
        return range
    }

    private func isName(_ range: ByteRange) -> Bool {
        let scalars = String(decoding: bytes[range.start..<range.end], as: UTF8.self).unicodeScalars
        return scalars.first.map(XMLNames.isStart) == true && scalars.allSatisfy(XMLNames.isPart)
    }

    // MARK: Everything else

    /// Reads text up to the next markup; whether it is to be reported.
    private mutating func scanText() throws(ScanError) -> Bool {
        guard !open.isEmpty else {
            offset = bytes.skippingBlanks(from: offset)
            guard offset >= bytes.count || bytes[offset] == UInt8(ascii: "<") else {
                throw ScanError(at: offset, "text cannot stand outside of the outermost element")
            }
            return false
        }
        var isPlain = true
        while true {
            offset = bytes.endOfPlainText(from: offset)
            guard offset < bytes.count, bytes[offset] != UInt8(ascii: "<") else { break }
            if bytes[offset] == UInt8(ascii: "]") {
                guard !bytes.has("]]>", at: offset) else { throw ScanError(at: offset, "']]>' cannot stand in text") }
            } else {
                if bytes[offset] == UInt8(ascii: "&") { try checkReference() }
                isPlain = false
            }
            offset += 1
        }
        try checkSize(from: start)
        text = XMLText(range: ByteRange(start: start, end: offset), isPlain: isPlain)
        return true
    }

    private mutating func scanDeclaration() throws(ScanError) -> XMLEvent? {
        if bytes.has("<!--", at: offset) {
            try scanSection(from: offset + 4, to: "--", "the comment never ends")
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else {
                throw ScanError(at: text.range.end, "'--' cannot stand in a comment")
            }
            offset += 1
            return .comment
        }
        if bytes.has("<![CDATA[", at: offset), !open.isEmpty {
            try scanSection(from: offset + 9, to: "]]>", "the CDATA section never ends")
            return .text
        }
        if bytes.has("<!DOCTYPE", at: offset), !limits.mayHaveDoctype {
            let message = "a document type declaration is not allowed: it could declare entities and name other files"
            throw ScanError(at: offset, message, kind: .doctype)
        }
        guard bytes.has("<!DOCTYPE", at: offset), !hasRoot, !hasDoctype else {
            throw ScanError(at: offset, "this declaration cannot stand here")
        }
        hasDoctype = true
        offset = try DocumentType.read(bytes, at: offset, &entities)
        return nil
    }

    private mutating func scanInstruction() throws(ScanError) {
        offset += 2
        name = try scanName()
        guard string(name).lowercased() != "xml" else {
            throw ScanError(at: start, "an XML declaration can stand at the start of the document only")
        }
        let blank = offset
        let from = bytes.skippingBlanks(from: blank)
        try scanSection(from: from, to: "?>", "the processing instruction never ends")
        guard from > blank || text.range.isEmpty else { throw ScanError(at: from, "a blank is missing here") }
    }

    /// Reads a text in which nothing but its end counts.
    private mutating func scanSection(from inner: Int, to end: StaticString, _ message: String) throws(ScanError) {
        let place = bytes.place(of: end, from: inner)
        try checkSize(from: start, to: place ?? bytes.count)
        guard let place else { throw ScanError(at: start, message) }
        offset = place + end.utf8CodeUnitCount
        let isPlain = bytes.firstPlace(of: 0x0D, from: inner) >= place
        text = XMLText(range: ByteRange(start: inner, end: place), isPlain: isPlain, isVerbatim: true)
    }

    /// Throws when a text, or what else starts at an offset, is too long.
    @inline(__always)
    private func checkSize(from start: Int, to end: Int? = nil) throws(ScanError) {
        try limits.check("text, value or comment", from: start, to: end ?? offset)
    }

    private func quoted(_ prefix: String, _ range: ByteRange) -> String {
        ScanError.quote(prefix + string(range))
    }

    // MARK: Texts

    /// Whether two stretches hold the same bytes.
    @inline(__always)
    private func same(_ a: ByteRange, _ b: ByteRange) -> Bool {
        guard a.count == b.count, b.end <= bytes.count, a.end <= bytes.count else { return false }
        var index = 0
        while index < a.count {
            guard bytes[a.start + index] == bytes[b.start + index] else { return false }
            index += 1
        }
        return true
    }
}
