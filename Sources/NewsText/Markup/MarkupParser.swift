internal import CLibXML2

/// Makes a tree of the bytes of a document with libxml2's parsers, which tell it element by element what they read.
final class MarkupParser {
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
    private var refusal: MarkupRefusal?
    private var strayTags = 0

    /// Deeper documents are refused, in elements.
    private static let deepest = 1_000
    /// Documents with more ends of elements that never began are refused.
    private static let mostStrayTags = 20_000

    private init(_ document: [UInt8], names: [String], attributes: Set<String>?) {
        self.document = document
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
        let builder = MarkupParser(document, names: names, attributes: attributes)
        builder.run(syntax)
        if let refusal = builder.refusal { throw refusal }
        return builder.tree
    }

    private func run(_ syntax: Syntax) {
        document.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            let size = Int32(bytes.count)
            parser = syntax == .html ? newsgraph_new_html_parser(start, size) : newsgraph_new_xml_parser(start, size)
            guard let parser, let callbacks = parser.pointee.sax else { return }
            defer { xmlFreeParserCtxt(parser) }
            newsgraph_reset_callbacks(callbacks)
            MarkupCallbacks.install(in: callbacks)
            if syntax == .xml { newsgraph_report_whole_names(callbacks) }
            parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
            _ = syntax == .html ? htmlParseDocument(parser) : xmlParseDocument(parser)
            closeAll()
        }
    }

    // MARK: What the parser tells

    func start(_ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard open.count < Self.deepest else { return refuse(.tooDeep(Self.deepest)) }
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

    func end(_ name: UnsafePointer<xmlChar>) {
        let name = nameIndex(name)
        guard let place = open.lastIndex(where: { tree.nodes[Int($0)].name == name }) else { return }
        while open.count > place { close(open.removeLast()) }
    }

    func text(_ characters: UnsafePointer<xmlChar>, _ count: Int) {
        forgiveErrors()
        let bytes = UnsafeBufferPointer(start: characters, count: count)
        let start = Int32(tree.arena.count)
        tree.arena.append(contentsOf: bytes)
        add(start..<Int32(tree.arena.count), from: source(of: bytes))
    }

    /// A named reference that XML does not know; those of HTML are common in feeds.
    func reference(_ name: UnsafePointer<xmlChar>) {
        forgiveErrors()
        guard let scalar = Unicode.Scalar(newsgraph_html_entity(name)), scalar.value > 0 else { return }
        let start = Int32(tree.arena.count)
        tree.arena.append(contentsOf: Array(String(scalar).utf8))
        let end = place
        add(start..<Int32(tree.arena.count), from: max(0, end - strlen(name) - 2)..<end)
    }

    /// Behind an error libxml2 passes over all references, unless it takes the document for well-formed still.
    private func forgiveErrors() { parser?.pointee.wellFormed = 1 }

    func error(_ code: Int32) {
        guard code == XML_ERR_TAG_NAME_MISMATCH.rawValue else { return }
        strayTags += 1
        if strayTags > Self.mostStrayTags { refuse(.strayTags(Self.mostStrayTags)) }
    }

    // MARK: What is made of it

    private func add(_ range: Range<Int32>, from source: Range<Int>) {
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

    private func keep(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
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
    private func nameIndex(_ name: UnsafePointer<xmlChar>) -> Int32 {
        if let known = nameIndices[UnsafeRawPointer(name)] { return known }
        let text = String(cString: name)
        let index = tree.names.firstIndex(of: text) ?? add(text)
        nameIndices[UnsafeRawPointer(name)] = Int32(index)
        return Int32(index)
    }

    @discardableResult
    private func add(_ name: String) -> Int {
        tree.names.append(name)
        isWanted.append(wantedNames?.contains(name) ?? true)
        return tree.names.count - 1
    }

    private func close(_ index: Int32) { tree.nodes[Int(index)].next = Int32(tree.nodes.count) }

    private func closeAll() {
        while let index = open.popLast() { close(index) }
    }

    private func refuse(_ refusal: MarkupRefusal) {
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
        for end in [end, end + lengthOfLast(text), end + text.count, end - "]]>".utf8.count] {
            let start = end - text.count
            if start >= 0, end <= document.count, matches(text, at: start) { return start..<end }
        }
        let start = document[max(0, end - Self.longestReference)..<end].lastIndex(of: UInt8(ascii: "&")) ?? end
        return start..<end
    }

    private static let longestReference = 40

    private func matches(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        document.withUnsafeBufferPointer { document in
            guard let a = text.baseAddress, let b = document.baseAddress else { return true }
            return newsgraph_equal_bytes(a, b + start, text.count)
        }
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

    var description: String {
        switch self {
        case .tooDeep(let limit): "elements stand more than \(limit) deep in each other"
        case .tooManyAttributes(let limit): "an element has more than \(limit) attributes"
        case .strayTags(let limit): "more than \(limit) ends of elements have no beginning"
        }
    }
}
