/// Looks for what could make an XML parser slow or dangerous, before one reads the document.
///
/// It tells tags, comments, sections and instructions apart and counts; whether all is well-formed, the parser says.
struct XMLGuard {
    private let bytes: UnsafeRawBufferPointer
    private let limits: ValidationLimits
    private let mayHaveDoctype: Bool
    private var depth = 0

    private init(_ bytes: UnsafeRawBufferPointer, _ limits: ValidationLimits, mayHaveDoctype: Bool) {
        self.bytes = bytes
        self.limits = limits
        self.mayHaveDoctype = mayHaveDoctype
    }

    /// Whether the document keeps within the limits and declares no document type, unless who reads it can deal with one;
    /// adds a finding when it does not.
    static func accept(
        _ bytes: UnsafeRawBufferPointer,
        limits: ValidationLimits,
        mayHaveDoctype: Bool = false,
        _ findings: inout FindingCollector
    ) -> Bool {
        var walk = XMLGuard(bytes, limits, mayHaveDoctype: mayHaveDoctype)
        do {
            try walk.run()
            return true
        } catch {
            findings.add(error.code, at: error.offset, error.message)
            return false
        }
    }

    private mutating func run() throws(XMLRefusal) {
        var offset = 0
        while true {
            let open = bytes.index(of: UInt8(ascii: "<"), from: offset)
            try checkSize(from: offset, to: open)
            guard open < bytes.count, let next = try markup(at: open) else { return }
            offset = next
        }
    }

    /// Steps over what starts with `<`; `nil` when it never ends.
    private mutating func markup(at start: Int) throws(XMLRefusal) -> Int? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "?"): return try section(from: start, to: "?>", startingAt: start + 2)
        case UInt8(ascii: "!"): return try declaration(at: start)
        case UInt8(ascii: "/"):
            depth -= 1
            return bytes.end(of: ">", from: start)
        default: return try startTag(at: start)
        }
    }

    private func declaration(at start: Int) throws(XMLRefusal) -> Int? {
        if bytes.hasASCII("<!--", at: start) { return try section(from: start, to: "-->", startingAt: start + 4) }
        if bytes.hasASCII("<![CDATA[", at: start) { return try section(from: start, to: "]]>", startingAt: start + 9) }
        guard bytes.hasASCII("<!DOCTYPE", at: start) else { return start + 2 }
        guard mayHaveDoctype else { throw .doctype(at: start) }
        return XMLProlog.endOfDoctype(bytes, from: start)
    }

    private func section(from start: Int, to end: StaticString, startingAt inner: Int) throws(XMLRefusal) -> Int? {
        let next = bytes.end(of: end, from: inner)
        try checkSize(from: start, to: next ?? bytes.count)
        return next
    }

    /// Counts the attributes of a start tag by their `=` outside of quotes.
    private mutating func startTag(at start: Int) throws(XMLRefusal) -> Int? {
        var attributes = 0
        var offset = start + 1
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let close = bytes.index(of: byte, from: offset + 1)
                try checkSize(from: offset, to: close)
                offset = close
            case UInt8(ascii: "="):
                attributes += 1
                try checkCount(attributes, at: start)
            case UInt8(ascii: ">"):
                try open(at: start, isEmpty: bytes[offset - 1] == UInt8(ascii: "/"))
                return offset + 1
            default: break
            }
            offset += 1
        }
        return nil
    }

    private mutating func open(at start: Int, isEmpty: Bool) throws(XMLRefusal) {
        if !isEmpty { depth += 1 }
        guard depth <= limits.depth else { throw .depth(limits.depth, at: start) }
    }

    private func checkCount(_ attributes: Int, at start: Int) throws(XMLRefusal) {
        guard attributes > limits.attributes else { return }
        throw .attributes(limits.attributes, at: start)
    }

    private func checkSize(from start: Int, to end: Int) throws(XMLRefusal) {
        guard end - start > limits.textBytes else { return }
        throw .textSize(limits.textBytes, at: start)
    }
}
