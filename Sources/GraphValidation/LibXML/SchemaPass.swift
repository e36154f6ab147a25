internal import CLibXML2
internal import GraphSyntax

/// One reading of an XML document by libxml2, which holds it against a schema.
///
/// The document is known to be within the limits and without a document type. A pass belongs to one thread and serves once.
final class SchemaPass: XMLErrorReceiver {
    private let bytes: Bytes
    private var findings: FindingCollector
    /// Whether it is known that the document is not well-formed, so that libxml2 need not say so.
    private let isKnownMalformed: Bool
    private let parser: Handle<xmlParserCtxtPtr>
    private let pages: PageRelease
    private var release: Int
    private var read = 0
    private var isMalformed = false
    /// The offsets behind the start tags of all open elements, and behind that of the element which is being looked at.
    private var open: [Int] = []
    private var current = 0

    init(
        _ bytes: Bytes,
        findings: FindingCollector,
        isKnownMalformed: Bool = false,
        pages: PageRelease = .none
    ) throws(ValidationError) {
        LibXML.prepare
        (self.bytes, self.findings, self.isKnownMalformed, self.pages) = (bytes, findings, isKnownMalformed, pages)
        release = pages.step
        parser = try Handle(xmlNewParserCtxt(), xmlFreeParserCtxt)
    }

    /// Reads the document to its end, or to where it is no longer well-formed, and gives what is wrong with it.
    func run(_ schema: CompiledSchema) throws(ValidationError) -> FindingCollector {
        try withErrors(to: self) { () throws(ValidationError) in
            xmlCtxtUseOptions(parser.pointer, LibXML.options)
            switch schema.language {
            case .xsd(let schema, _): try stream(against: schema)
            case .relaxNG(let schema): try build(against: schema)
            }
        }
        return findings
    }

    /// XML Schema: libxml2 is told each element as it is read, and keeps no tree.
    private func stream(against schema: xmlSchemaPtr) throws(ValidationError) {
        let validator = try Handle(xmlSchemaNewValidCtxt(schema), xmlSchemaFreeValidCtxt)
        guard let callbacks = parser.pointer.pointee.sax else { throw .parserUnavailable }
        newsgraph_reset_callbacks(callbacks)
        callbacks.pointee.startElementNs = { context, _, _, _, _, _, _, _, _ in SchemaPass.of(context)?.start() }
        callbacks.pointee.endElementNs = { context, _, _, _ in SchemaPass.of(context)?.end() }
        parser.pointer.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        let plug = try Handle(newsgraph_plug_schema(validator.pointer, parser.pointer)) { _ = xmlSchemaSAXUnplug($0) }
        try parse()
        withExtendedLifetime(plug) {}
    }

    /// RELAX NG: libxml2 makes a tree, each element of which knows where it stands.
    private func build(against schema: xmlRelaxNGPtr) throws(ValidationError) {
        parser.pointer.pointee.sax?.pointee.startElementNs = { context, name, prefix, uri, a, names, b, c, attributes in
            xmlSAX2StartElementNs(context, name, prefix, uri, a, names, b, c, attributes)
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            parser.pointee.node?.pointee._private = UnsafeMutableRawPointer(
                bitPattern: newsgraph_bytes_consumed(parser)
            )
        }
        try parse()
        guard let document = parser.pointer.pointee.myDoc else { return }
        defer { xmlFreeDoc(document) }
        let validator = try Handle(xmlRelaxNGNewValidCtxt(schema), xmlRelaxNGFreeValidCtxt)
        if !isMalformed { xmlRelaxNGValidateDoc(validator.pointer, document) }
    }

    private func parse() throws(ValidationError) {
        let read: xmlInputReadCallback = { context, target, count in
            guard let target, count > 0 else { return 0 }
            let room = UnsafeMutableRawBufferPointer(start: target, count: Int(count))
            return Int32(SchemaPass.of(context)?.read(into: room) ?? 0)
        }
        let context = Unmanaged.passUnretained(self).toOpaque()
        let buffer = xmlParserInputBufferCreateIO(read, nil, context, XML_CHAR_ENCODING_NONE)
        guard let buffer, let input = xmlNewIOInputStream(parser.pointer, buffer, XML_CHAR_ENCODING_NONE) else {
            throw .parserUnavailable
        }
        inputPush(parser.pointer, input)
        xmlParseDocument(parser.pointer)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> SchemaPass? {
        context.map { Unmanaged<SchemaPass>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Gives the next piece of the document; nothing more once further reading would be of no use.
    private func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        guard !isMalformed, !findings.isFull else { return 0 }
        let count = min(target.count, bytes.count - read)
        target.copyBytes(from: bytes[read..<(read + count)])
        read += count
        if read >= release { release = pages.release(before: read) }
        return count
    }

    private func start() {
        current = newsgraph_bytes_consumed(parser.pointer)
        open.append(current)
    }

    private func end() { current = open.popLast() ?? 0 }

    func receive(_ error: xmlError) {
        if error.domain == XML_FROM_SCHEMASV.rawValue {
            findings.add(.structure, at: startOfTag(before: current), XMLMessage.text(of: error))
        } else if error.domain == XML_FROM_RELAXNGV.rawValue {
            // The first of what libxml2 says is the nearest to the cause; the rest follows from it.
            guard !findings.hasErrors else { return }
            let place = RelaxNGMessage.element(of: error.node)?.pointee._private
            findings.add(.structure, at: startOfTag(before: Int(bitPattern: place)), RelaxNGMessage.text(of: error))
        } else if !isMalformed {
            isMalformed = error.level == XML_ERR_FATAL
            let severity: Severity = error.level == XML_ERR_WARNING ? .warning : .error
            let offset = newsgraph_bytes_consumed(parser.pointer)
            if !isKnownMalformed {
                findings.add(.wellFormed, at: offset, XMLMessage.text(of: error), severity: severity)
            }
        }
    }

    private func startOfTag(before end: Int) -> Int {
        bytes[..<min(end, bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
    }
}
