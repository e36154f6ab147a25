internal import NewsOntology

/// Checks structure, identifiers, references and the ontology in GraphML, in one reading, with tables of its own.
struct GraphMLScan: XMLScanHandler {
    /// An open element.
    struct Frame {
        let element: GraphMLElement
        var state: UInt8
        /// Keys of the data that were read, one bit for each of the first 64 keys.
        var keys: UInt64 = 0
        /// Whether there is a set for further data in `furtherData`.
        var hasFurtherData = false
        /// Whether viewers have something to show.
        var hasLabel = false
    }

    /// A data element that is being read.
    struct Data {
        let key: Int
        let offset: Int
        let start: Int
        var pieces = 0
    }

    /// A data element of any key whose value is held against the type of the key.
    struct TypedData {
        let key: Int
        let offset: Int
        let start: Int
    }

    let bytes: UnsafeRawBufferPointer
    let dialect: GraphMLDialect
    /// The length of the article, where it is known.
    let textLength: Int?
    /// The key of the labels of nodes, in GraphML of any program.
    var labelKey: Int?
    let table: StructureTable
    let ontology = OntologyMatrix()
    let required = KeySet([.type, .label])
    let facts: [KeyFacts]
    let lists: [PackedNames]
    private let elementNames = GraphMLElement.names
    private let attributeNames = GraphMLAttribute.names
    /// Whether all that was read is known to be well-formed, as far as names, values and texts go.
    private(set) var isPlain = true
    private var hasRoot = false
    /// The usual attributes of the root that there are, one bit each.
    private var otherAttributes: UInt8 = 0
    /// Whether the automaton has accepted everything so far; what it does not accept, the schema has to tell.
    var isStructured = true

    var frames: [Frame] = []
    var namespaces = NamespaceScope()
    var drafts: [ElementDraft] = []
    var values: [DataValue] = []
    var keys: DeclaredKeys
    var ledger: GraphMLLedger
    var data: Data?
    var typed: TypedData?
    var furtherData: [Set<DataIdentity>] = []
    /// The values of the attributes of the tag that is being read, by number, where their bit is set in `present`.
    var found = [ByteRange](repeating: ByteRange(), count: GraphMLAttribute.allCases.count)
    var present: UInt32 = 0
    /// Whether the tag has an attribute that GraphML does not know.
    var hasUnknownAttribute = false
    /// Where the text of the document's own description starts, while it is being read.
    var description: Int?
    /// Whether the document says which version of the ontology it follows.
    var hasVersion = false
    /// Whether the root element is called `graphml`, but in another namespace than GraphML's, with its place.
    private(set) var strangeRoot: (offset: Int, namespace: String)?
    /// The outermost graphs.
    var outermostGraphs: (count: Int, second: Int) = (0, 0)
    /// How many nodes are open, and how many outermost ones there were.
    var openNodes = 0
    var outermostNodes: UInt32 = 0

    init(_ bytes: UnsafeRawBufferPointer, _ dialect: GraphMLDialect, textLength: Int?) {
        self.textLength = textLength
        self.bytes = bytes
        self.dialect = dialect
        table = dialect.table
        keys = DeclaredKeys(namesCount: dialect == .newsgraph)
        (facts, lists) = KeyFacts.tables()
        ledger = GraphMLLedger(isOneSpace: dialect == .newsgraph, ontology)
        frames.reserveCapacity(16)
        values.reserveCapacity(64)
    }

    mutating func start(_ tag: borrowing ScannedTag, _ findings: inout FindingCollector) {
        readAttributes(tag)
        let element = element(of: tag.name)
        if frames.isEmpty, element == .foreign { noteRoot(tag) }
        enter(element)
        switch element {
        case .data: startData(tag, &findings)
        case .node: startNode(tag.offset, &findings)
        case .edge: startEdge(tag.offset, &findings)
        case .key: declareKey(tag.offset, &findings)
        case .graph: startGraph(tag.offset, &findings)
        case .hyperedge, .endpoint, .port:
            declare(element, at: tag.offset, &findings)
            adviseViewers(element, at: tag.offset, &findings)
        case .locator: checkLocator(tag, &findings)
        case .desc: startDescription(tag)
        case .defaultValue, .graphml, .foreign: break
        }
    }

    mutating func text(_ range: ByteRange, isLiteral: Bool) {
        if data != nil { data?.pieces += isLiteral ? 2 : 1 }
        if isPlain, !PlainXML.isText(bytes[range]) || (frames.isEmpty && !bytes[range].isBlank) { isPlain = false }
        guard isStructured, let frame = frames.last else { return }
        switch table.text(of: frame.element) {
        case .any: break
        case .blank: if !bytes[range].isBlank || isLiteral { isStructured = false }
        case .none: isStructured = false
        }
    }

    mutating func end(_ name: ByteRange, at offset: Int, _ findings: inout FindingCollector) {
        guard let frame = frames.popLast() else { return }
        if !name.isEmpty, elementNames.index(of: bytes[name]) != Int(frame.element.rawValue) { isPlain = false }
        if isStructured, !table.mayEnd(in: frame.state) { isStructured = false }
        if frame.hasFurtherData { furtherData.removeLast() }
        switch frame.element {
        case .data: endData(at: offset, &findings)
        case .node:
            openNodes -= 1
            if !frame.hasLabel { adviseLabel(&findings) }
            endElement(&findings)
        case .edge: endElement(&findings)
        case .graph: ledger.closeGraph(&findings)
        case .desc: endDescription(at: offset, &findings)
        default: break
        }
        namespaces.leave(depth: frames.count + 1)
    }

    mutating func instruction(_ target: ByteRange, at offset: Int, _ findings: inout FindingCollector) {
        let message = "the processing instruction \(MessageText.quote(bytes[target])) is not followed by any reader"
        findings.add(.processingInstruction, at: offset, message, severity: .warning)
    }

    /// Checks what can be told only when the document has been read.
    mutating func finish(_ findings: inout FindingCollector) {
        ledger.finish(&findings)
        if outermostGraphs.count > 1 {
            let message =
                "the file holds \(outermostGraphs.count) graphs; most programs read one of them or none: give each a file"
            findings.add(.severalGraphs, at: outermostGraphs.second, message, severity: .warning)
        }
        adviseUnusedKeys(&findings)
        adviseVersion(&findings)
    }
}

// Structure
extension GraphMLScan {
    /// The element of a name, and whether it is GraphML's at all.
    @inline(__always)
    private mutating func element(of name: ByteRange) -> GraphMLElement {
        if namespaces.isDefaultGraphML, let index = elementNames.index(of: bytes[name]) {
            return GraphMLElement(rawValue: UInt8(index)) ?? .foreign
        }
        let colon = bytes[name].index(of: UInt8(ascii: ":"), from: 0)
        isPlain = false
        guard colon < name.count, namespaces[bytes[ByteRange(name.start, name.start + colon)]] == .graphML,
            let index = elementNames.index(of: bytes[ByteRange(name.start + colon + 1, name.end)])
        else { return foreign(name, colon) }
        return GraphMLElement(rawValue: UInt8(index)) ?? .foreign
    }

    /// A root element that would be GraphML's if its namespace were.
    private mutating func noteRoot(_ tag: borrowing ScannedTag) {
        let name = bytes[tag.name]
        let colon = name.index(of: UInt8(ascii: ":"), from: 0)
        let (prefix, local) = colon < name.count ? (name[..<colon], name[(colon + 1)...]) : (name[..<0], name[...])
        guard local.elementsEqual("graphml".utf8) else { return }
        let attribute = prefix.isEmpty ? Array("xmlns".utf8) : Array("xmlns:".utf8) + prefix
        let declared = tag.attributes.first { bytes[$0.name].elementsEqual(attribute) }
        strangeRoot = (tag.offset, declared.map { bytes[$0.value].text } ?? "")
    }

    /// In data of yEd stand elements of other namespaces; whether one without a prefix is of any, the schema has to tell.
    private mutating func foreign(_ name: ByteRange, _ colon: Int) -> GraphMLElement {
        if frames.last?.element == .data {
            let isOther = colon < name.count && namespaces[bytes[ByteRange(name.start, name.start + colon)]] != .graphML
            if !isOther { isStructured = false }
        }
        return .foreign
    }

    /// Finds the attributes that GraphML knows, and the declarations of namespaces.
    @inline(__always)
    private mutating func readAttributes(_ tag: borrowing ScannedTag) {
        present = 0
        hasUnknownAttribute = false
        for index in 0..<tag.attributes.count {
            let attribute = tag.attributes[index]
            if let number = attributeNames.index(of: bytes[attribute.name]) {
                if present & (1 << UInt32(number)) != 0 { isPlain = false }
                found[number] = attribute.value
                present |= 1 << UInt32(number)
            } else {
                readOther(attribute)
            }
        }
    }

    private mutating func readOther(_ attribute: ScannedAttribute) {
        let name = bytes[attribute.name]
        noteOther(attribute)
        if name.equals(.text("xmlns")) {
            namespaces.declare(.text(""), bytes[attribute.value], depth: frames.count + 1)
        } else if name.hasASCII("xmlns:", at: 0) {
            namespaces.declare(
                bytes[ByteRange(attribute.name.start + 6, attribute.name.end)],
                bytes[attribute.value],
                depth: frames.count + 1
            )
        } else if !(name.equals(.text("xsi:schemaLocation")) && namespaces[.text("xsi")] == .schemaInstance) {
            hasUnknownAttribute = true
        }
    }

    /// Of the attributes that GraphML does not know, only the usual ones of the root are plain, each once.
    private mutating func noteOther(_ attribute: ScannedAttribute) {
        let (name, value) = (bytes[attribute.name], bytes[attribute.value])
        let usual: UInt8? =
            if name.equals(.text("xmlns")) && value.equals(.text("http://graphml.graphdrawing.org/xmlns")) {
                1
            } else if name.equals(.text("xmlns:xsi"))
                && value.equals(.text("http://www.w3.org/2001/XMLSchema-instance"))
            {
                2
            } else if name.equals(.text("xsi:schemaLocation")) && namespaces[.text("xsi")] == .schemaInstance
                && PlainXML.isText(value)
            {
                4
            } else {
                nil
            }
        if usual == nil || !frames.isEmpty || otherAttributes & (usual ?? 0) != 0 { isPlain = false }
        otherAttributes |= usual ?? 0
    }

    /// Whether the document has been read and is known to be well-formed and built as its schema says.
    var isProven: Bool { isPlain && isStructured && hasRoot && frames.isEmpty }

    /// Moves the automaton into an element.
    @inline(__always)
    private mutating func enter(_ element: GraphMLElement) {
        if isStructured {
            if let last = frames.indices.last {
                frames[last].state = table.state(after: element, in: frames[last].state)
                isStructured = frames[last].state != StructureTable.refused
            } else {
                isStructured = element == .graphml && !hasRoot
                hasRoot = true
            }
            if isStructured { checkAttributes(of: element) }
        }
        frames.append(Frame(element: element, state: table.start(of: element)))
    }

    @inline(__always)
    private mutating func checkAttributes(of element: GraphMLElement) {
        guard !table.isOpen(element) else { return }
        guard !hasUnknownAttribute, table.required(of: element) & ~present == 0 else { return isStructured = false }
        var rest = present
        while rest != 0 {
            let number = rest.trailingZeroBitCount
            rest &= rest - 1
            if !table.accepts(bytes[found[number]], of: number, on: element) { isStructured = false }
        }
    }

    /// Gives the value of an attribute as a token.
    @inline(__always)
    func withToken<Result>(
        _ attribute: Int,
        _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        guard present & (1 << UInt32(attribute)) != 0 else { return nil }
        let value = bytes[found[attribute]]
        if SimpleForm.isToken(value) { return body(value) }
        return XMLValue.token(value).withUnsafeBytes(body)
    }

    func text(of attribute: GraphMLAttribute) -> String? {
        withToken(attribute.number) { String(decoding: $0, as: UTF8.self) }
    }
}
