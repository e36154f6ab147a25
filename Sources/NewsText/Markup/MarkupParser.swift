internal import CLibXML2

/// Makes a tree of the bytes of a document with libxml2's parsers, which tell it element by element what they read.
///
/// A value at a fixed address, not an object: the parsers call back some hundred thousand times a second.
struct MarkupParser {
    /// Which parser reads the document.
    enum Syntax {
        case html, xml
    }

    private var tree = MarkupTree()
    private var open: [Int32] = []
    private var nameIndices: [UnsafeRawPointer: Int32] = [:]
    private let wantedNames: Set<String>?
    /// For each name whether attributes of it are kept.
    private var isWanted: [Bool] = []
    private var parser: xmlParserCtxtPtr?
    private let document: [UInt8]
    private let isXML: Bool
    private var refusal: MarkupRefusal?
    private var strayTags = 0

    /// Deeper documents are refused, in elements.
    private static let deepest = 1_000
    /// Documents with more ends of elements that never began are refused.
    private static let mostStrayTags = 20_000
    /// Documents with more elements and stretches of text are refused: those of the largest pages are a tenth of that.
    private static let mostNodes = 2_000_000

    private init(_ document: [UInt8], _ syntax: Syntax, names: [String], attributes: Set<String>?) {
        self.document = document
        isXML = syntax == .xml
        wantedNames = attributes
        for name in names { add(name) }
        tree.nodes.reserveCapacity(document.count / 64)
    }

    /// The tree of a document.
    ///
    /// - Parameters:
    ///   - document: UTF-8, less than 2 GB.
    ///   - syntax: which parser reads it.
    ///   - names: names that get the first indices.
    ///   - attributes: the names of those to keep; `nil` for all.
    /// - Returns: the elements and texts, in reading order.
    /// - Throws: why the document is not read to its end.
    static func tree(
        of document: [UInt8],
        as syntax: Syntax,
        names: [String] = [],
        attributes: Set<String>? = nil
    ) throws(MarkupRefusal) -> MarkupTree {
        var builder = MarkupParser(document, syntax, names: names, attributes: attributes)
        withUnsafeMutablePointer(to: &builder) { run($0, over: document, as: syntax) }
        if let refusal = builder.refusal { throw refusal }
        return builder.tree
    }

    private static func run(
        _ builder: UnsafeMutablePointer<MarkupParser>,
        over document: [UInt8],
        as syntax: Syntax
    ) {
        document.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            let size = Int32(bytes.count)
            let parser =
                syntax == .html ? newsgraph_new_html_parser(start, size) : newsgraph_new_xml_parser(start, size)
            guard let parser, let callbacks = parser.pointee.sax else { return }
            defer {
                // Where a document breaks off, the one that libxml2 keeps entities in is left behind.
                if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
                xmlFreeParserCtxt(parser)
            }
            newsgraph_reset_callbacks(callbacks)
            MarkupCallbacks.install(in: callbacks)
            if syntax == .xml { newsgraph_report_whole_names(callbacks) }
            parser.pointee.userData = UnsafeMutableRawPointer(builder)
            builder.pointee.parser = parser
            // A parser that reports whole names has no channel of its own for errors.
            let channel = newsgraph_current_error_channel()
            newsgraph_collect_errors(UnsafeMutableRawPointer(builder), MarkupCallbacks.collectedError)
            defer { newsgraph_restore_error_channel(channel) }
            _ = syntax == .html ? htmlParseDocument(parser) : xmlParseDocument(parser)
            builder.pointee.closeAll()
        }
    }

    // MARK: What the parser tells

    mutating func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest else { return refuse(.tooDeep(Self.deepest)) }
        guard tree.nodes.count < Self.mostNodes else { return refuse(.tooManyNodes(Self.mostNodes)) }
        let first = Int32(tree.attributes.count)
        if let attributes { keep(attributes) }
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            MarkupTree.Node(
                name: nameIndex(name),
                parent: open.last ?? -1,
                next: index + 1,
                range: first..<Int32(tree.attributes.count),
                source: 0..<0
            )
        )
        open.append(index)
    }

    mutating func end(_ name: UnsafePointer<xmlChar>) {
        let name = nameIndex(name)
        guard let place = open.lastIndex(where: { tree.nodes[Int($0)].name == name }) else { return }
        while open.count > place { close(open.removeLast()) }
    }

    mutating func text(_ characters: UnsafePointer<xmlChar>, _ count: Int) {
        forgiveErrors()
        guard tree.nodes.count < Self.mostNodes else { return refuse(.tooManyNodes(Self.mostNodes)) }
        let bytes = UnsafeBufferPointer(start: characters, count: count)
        let start = Int32(tree.arena.count)
        tree.arena.append(contentsOf: bytes)
        add(start..<Int32(tree.arena.count), from: source(of: bytes))
    }

    /// A named reference that XML does not know; those of HTML are common in feeds.
    mutating func reference(_ name: UnsafePointer<xmlChar>) {
        forgiveErrors()
        guard let scalar = Unicode.Scalar(newsgraph_html_entity(name)), scalar.value > 0 else { return }
        let start = Int32(tree.arena.count)
        tree.arena.append(contentsOf: Array(String(scalar).utf8))
        let end = place
        add(start..<Int32(tree.arena.count), from: max(0, end - strlen(name) - 2)..<end)
    }

    /// Behind an error libxml2 passes over all references, unless it takes the document for well-formed still.
    private func forgiveErrors() { parser?.pointee.wellFormed = 1 }

    mutating func error(_ code: Int32) {
        switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
        case XML_ERR_TAG_NAME_MISMATCH:
            strayTags += 1
            if strayTags > Self.mostStrayTags { refuse(.strayTags(Self.mostStrayTags)) }
        case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING: bareAmpersand()
        default: break
        }
    }

    /// XML wants `&amp;`, but many feeds write `&`; the parser of XML would pass over it with the name behind it.
    private mutating func bareAmpersand() {
        guard isXML, let parser, parser.pointee.instate == XML_PARSER_CONTENT else { return }
        let end = place
        guard let start = document[max(0, end - Self.longestReference)..<end].lastIndex(of: UInt8(ascii: "&")) else {
            return
        }
        document[start..<end].withUnsafeBufferPointer { bytes in
            if let first = bytes.baseAddress { text(first, bytes.count) }
        }
    }

    // MARK: What is made of it

    private mutating func add(_ range: Range<Int32>, from source: Range<Int>) {
        let index = Int32(tree.nodes.count)
        tree.nodes.append(
            MarkupTree.Node(
                name: MarkupTree.Node.text,
                parent: open.last ?? -1,
                next: index + 1,
                range: range,
                source: Int32(source.lowerBound)..<Int32(source.upperBound)
            )
        )
    }

    private mutating func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
        var pair = attributes
        while let name = pair[0] {
            let index = nameIndex(name)
            if isWanted[Int(index)] {
                let start = Int32(tree.arena.count)
                // An attribute without a value (`hidden`) counts by being there.
                if let value = pair[1] {
                    tree.arena.append(contentsOf: UnsafeBufferPointer(start: value, count: strlen(value)))
                }
                tree.attributes.append(MarkupTree.Attribute(name: index, value: start..<Int32(tree.arena.count)))
            }
            pair += 2
        }
    }

    /// The index of a name; the parser keeps one copy of each, so that its address tells it.
    private mutating func nameIndex(_ name: UnsafePointer<xmlChar>) -> Int32 {
        if let known = nameIndices[UnsafeRawPointer(name)] { return known }
        let text = String(cString: name)
        let index = tree.names.firstIndex(of: text) ?? add(text)
        nameIndices[UnsafeRawPointer(name)] = Int32(index)
        return Int32(index)
    }

    @discardableResult
    private mutating func add(_ name: String) -> Int {
        tree.names.append(name)
        isWanted.append(wantedNames?.contains(name) ?? true)
        return tree.names.count - 1
    }

    private mutating func close(_ index: Int32) { tree.nodes[Int(index)].next = Int32(tree.nodes.count) }

    private mutating func closeAll() {
        while let index = open.popLast() { close(index) }
    }

    private mutating func refuse(_ refusal: MarkupRefusal) {
        guard self.refusal == nil, let parser else { return }
        self.refusal = refusal
        xmlStopParser(parser)
    }

    // MARK: Places

    /// How many bytes of the document have been read.
    private var place: Int { parser.map { min(document.count, newsgraph_bytes_consumed($0)) } ?? 0 }

    /// Where a text stood that ends about where the parser is: bytes that are the same, or a reference.
    private func source(of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let end = place
        // The parser may stand behind the text, in it, before it, or behind the end of a section of CDATA.
        if let found = range(of: text, endingAt: end) ?? range(of: text, endingAt: end + lengthOfLast(text))
            ?? range(of: text, endingAt: end + text.count) ?? range(of: text, endingAt: end - "]]>".utf8.count)
        {
            return found
        }
        let start = document[max(0, end - Self.longestReference)..<end].lastIndex(of: UInt8(ascii: "&")) ?? end
        return start..<end
    }

    private static let longestReference = 40

    /// Where a text stands that ends at a place, if it does.
    private func range(of text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Range<Int>? {
        let start = end - text.count
        guard start >= 0, end <= document.count else { return nil }
        let isThere = document.withUnsafeBufferPointer { document in
            guard let a = text.baseAddress, let b = document.baseAddress else { return true }
            return newsgraph_equal_bytes(a, b + start, text.count)
        }
        return isThere ? start..<end : nil
    }

    private func lengthOfLast(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        text.reversed().prefix { $0 & 0xC0 == 0x80 }.count + 1
    }
}

/// Why a document is not read to its end.
enum MarkupRefusal: Error, Hashable, CustomStringConvertible {
    case tooDeep(Int)
    case tooManyAttributes(Int)
    case strayTags(Int)
    case tooManyNodes(Int)

    var description: String {
        switch self {
        case .tooDeep(let limit): "elements stand more than \(limit) deep in each other"
        case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
        case .strayTags(let limit): "more than \(limit) ends of elements have no beginning"
        case .tooManyNodes(let limit): "it has more than \(limit) elements and stretches of text"
        }
    }
}
