internal import CLibXML2

/// The plain part of XML, which can be told to be well-formed byte by byte; for all else libxml2 is asked.
enum PlainXML {
    /// Whether a text has nothing but characters that XML allows (2.2), and references to them or to the five
    /// characters that have a name; the text is known to be UTF-8. `false` also for some rare texts that are right.
    @inline(__always)
    static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        let traits = newsgraph_text_traits(start.assumingMemoryBound(to: UInt8.self), bytes.count)
        return traits == 0 || traits == 2 && hasPlainReferences(bytes)
    }

    private static let references: [StaticString] = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]

    private static func hasPlainReferences(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = bytes.index(of: UInt8(ascii: "&"), from: 0)
        while offset < bytes.count {
            guard references.contains(where: { bytes.hasASCII($0, at: offset) }) else { return false }
            offset = bytes.index(of: UInt8(ascii: "&"), from: offset + 1)
        }
        return true
    }

    /// Whether a markup is the usual XML declaration at the start of a document.
    static func isDeclaration(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Bool {
        guard start == (bytes.hasByteOrderMark ? 3 : 0) else { return false }
        let markup = bytes[ByteRange(start, end)]
        return markup.equals(.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
            || markup.equals(.text("<?xml version=\"1.0\" encoding=\"utf-8\"?>"))
            || markup.equals(.text("<?xml version=\"1.0\"?>"))
    }
}
