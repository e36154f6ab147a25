internal import CLibXML2

/// One reading of an XML document: libxml2 parses, and each element goes to an inspector and to a schema.
///
/// The document is read once and no tree of it is kept. A pass belongs to one thread and serves once.
final class XMLPass: XMLErrorReceiver {
    let bytes: UnsafeRawBufferPointer
    private(set) var findings: FindingCollector
    /// Nobody looks at the content when there is none: libxml2 then only says whether the document is well-formed.
    private var inspector: (any XMLInspector)?
    private let structure: (any XMLStructure)?
    private let parser: ParserHandle
    private var read = 0
    private var isMalformed: Bool { malformedAt != nil }
    /// Where the document ceases to be well-formed; `nil` when it is to its end.
    private(set) var malformedAt: Int?
    private let pages: PageRelease
    private var release: Int
    /// What the schema has said of the event that is being handled.
    private var reports: [StructureReport] = []
    /// The offsets of the start tags of all open elements.
    private var open: [Int] = []
    /// Where the element stands that is being held against the schema.
    private var current = 0

    init(
        _ bytes: UnsafeRawBufferPointer,
        findings: FindingCollector,
        inspector: (any XMLInspector)?,
        structure: (any XMLStructure)?,
        pages: PageRelease = .none
    ) throws(ValidationError) {
        LibXML.prepare
        self.bytes = bytes
        self.findings = findings
        self.inspector = inspector
        self.structure = structure
        self.pages = pages
        release = pages.step
        parser = try ParserHandle()
    }

    /// Reads the document to its end, or to where it is no longer well-formed.
    func run() throws(ValidationError) {
        try withErrors(to: self) { () throws(ValidationError) in
            SAXCallbacks.install(in: parser.pointer, for: self, isQuiet: inspector == nil && structure == nil)
            try attachInput()
            xmlParseDocument(parser.pointer)
            guard !isMalformed else { return }
            structure?.finish()
            drain()
            inspector?.finish(&findings)
        }
    }

    private func attachInput() throws(ValidationError) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let buffer = xmlParserInputBufferCreateIO(SAXCallbacks.read, nil, context, XML_CHAR_ENCODING_NONE)
        guard let buffer, let input = xmlNewIOInputStream(parser.pointer, buffer, XML_CHAR_ENCODING_NONE) else {
            throw .parserUnavailable
        }
        inputPush(parser.pointer, input)
    }
}

extension XMLPass {
    /// Gives the next piece of the document; nothing more once further reading would be of no use.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        guard !isMalformed, !findings.isFull else { return 0 }
        let count = min(target.count, bytes.count - read)
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[read..<(read + count)]))
        read += count
        if read >= release { release = pages.release(before: read) }
        return count
    }

    /// The offset of the start tag that the parser has just read to its end.
    func offsetOfStartTag() -> Int {
        var offset = min(newsgraph_bytes_consumed(parser.pointer), bytes.count - 1)
        while offset > 0, bytes[offset] != UInt8(ascii: "<") { offset -= 1 }
        return offset
    }

    func start(_ element: SAXElement) {
        guard !isMalformed else { return }
        open.append(element.offset)
        current = element.offset
        let tag = XMLTag(
            offset: element.offset,
            name: XMLName(local: element.local, namespace: element.uri),
            attributes: element.attributes,
            count: Int(element.attributeCount)
        )
        inspector?.start(tag, &findings)
        structure?.start(element)
        drain()
    }

    func text(_ characters: UnsafePointer<xmlChar>, count: Int32) {
        guard !isMalformed else { return }
        inspector?.text(UnsafeRawBufferPointer(start: characters, count: Int(count)))
        structure?.text(characters, count: count)
        drain(at: offsetOfText(count: Int(count)))
    }

    func end(local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?) {
        guard !isMalformed, let offset = open.popLast() else { return }
        current = offset
        inspector?.end(&findings)
        structure?.end(SAXElement(offset: offset, local: local, prefix: prefix, uri: uri))
        drain()
        current = open.last ?? 0
    }

    func processingInstruction(_ target: String) {
        guard inspector != nil else { return }
        let offset = startOfInstruction()
        let message = "the processing instruction \(MessageText.quote(target.utf8)) is not followed by any reader"
        findings.add(.processingInstruction, at: offset, message, severity: .warning)
    }

    func receive(_ error: xmlError) {
        if error.domain == XML_FROM_SCHEMASV.rawValue || error.domain == XML_FROM_RELAXNGV.rawValue {
            if let report = structure?.report(of: error, at: current) { reports.append(report) }
        } else if !isMalformed {
            let severity: Severity = error.level == XML_ERR_WARNING ? .warning : .error
            let offset = newsgraph_bytes_consumed(parser.pointer)
            if error.level == XML_ERR_FATAL { malformedAt = offset }
            findings.add(.wellFormed, at: offset, XMLMessage.text(of: error), severity: severity)
        }
    }

    /// About where the text starts that the parser has just read, behind its blanks.
    private func offsetOfText(count: Int) -> Int {
        bytes.skippingBlanks(from: max(0, newsgraph_bytes_consumed(parser.pointer) - count))
    }

    private func startOfInstruction() -> Int {
        var offset = min(newsgraph_bytes_consumed(parser.pointer), bytes.count) - 1
        while offset > 0, !bytes.hasASCII("<?", at: offset) { offset -= 1 }
        return max(offset, 0)
    }

    /// Takes over what the schema has to say, at its own place or at the one given.
    private func drain(at place: @autoclosure () -> Int? = nil) {
        guard !reports.isEmpty else { return }
        for report in reports { findings.add(.structure, at: place() ?? report.offset, report.message) }
        reports = []
    }
}
