internal import CLibXML2

/// A parse by libxml2 that looks at nothing: the least that any validator with this parser takes.
enum BareParse {
    private final class Source {
        let bytes: UnsafeRawBufferPointer
        var read = 0

        init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }
    }

    static func run(_ bytes: UnsafeRawBufferPointer) throws {
        let source = Source(bytes)
        guard let parser = xmlNewParserCtxt() else { throw BenchFailure("libxml2 gives no parser") }
        defer { xmlFreeParserCtxt(parser) }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
        guard let callbacks = parser.pointee.sax else { throw BenchFailure("libxml2 gives no parser") }
        newsgraph_reset_callbacks(callbacks)
        // Callbacks that do nothing, as every program with a use for the content has some.
        callbacks.pointee.startElementNs = { _, _, _, _, _, _, _, _, _ in }
        callbacks.pointee.endElementNs = { _, _, _, _ in }
        callbacks.pointee.characters = { _, _, _ in }
        callbacks.pointee.ignorableWhitespace = callbacks.pointee.characters
        let context = Unmanaged.passUnretained(source).toOpaque()
        let buffer = xmlParserInputBufferCreateIO(read, nil, context, XML_CHAR_ENCODING_NONE)
        guard let buffer, let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE) else {
            throw BenchFailure("libxml2 gives no input")
        }
        inputPush(parser, input)
        xmlParseDocument(parser)
        withExtendedLifetime(source) {}
        guard parser.pointee.wellFormed == 1 else { throw BenchFailure("the document is not well-formed") }
    }

    private static let read: xmlInputReadCallback = { context, target, size in
        guard let context, let target else { return 0 }
        let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
        let count = min(Int(size), source.bytes.count - source.read)
        UnsafeMutableRawBufferPointer(start: target, count: count)
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source.bytes[source.read..<(source.read + count)]))
        source.read += count
        return Int32(count)
    }
}
