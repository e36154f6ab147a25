internal import GraphSyntax
internal import NewsOntology

/// Checks structure, identifiers, references and the ontology in GraphML, in one reading, with tables of its own.
struct GraphMLScan {
    /// An open element.
    struct Frame {
        let element: GraphMLElement
        var state: UInt8
        /// Whether its names were resolved, and its declarations of namespaces hold.
        let hasNamespaces: Bool
        /// Keys of the data that were read, one bit for each of the first 64 keys.
        var keys: UInt64 = 0
        /// Whether there is a set for further data in `furtherData`.
        var hasFurtherData = false
        /// Whether viewers have something to show.
        var hasLabel = false
    }

    let dialect: GraphMLDialect
    /// The length of the article, where it is known.
    let textLength: Int?
    let table: StructureTable
    let ontology = OntologyMatrix.shared
    let required = AttributeSet([.type, .label])
    let event = OntologyMatrix.number(of: NodeType.event)
    let facts: [KeyFacts]
    let lists: [PackedNames]
    private let elementNames = GraphMLElement.names
    private let attributeNames = GraphMLAttribute.names
    private let pages: PageRelease

    var scanner: XMLScanner
    private var namespaces = NamespaceScope()
    /// Whether names without a prefix are GraphML's.
    private var isDefaultGraphML = false
    /// Whether the automaton has accepted everything so far; what it does not accept, the schema has to tell.
    var isStructured = true
    var frames: [Frame] = []
    var drafts: [ElementDraft] = []
    var values: [DataValue] = []
    var keys: DeclaredKeys
    var ledger: EdgeLedger
    /// The text that is being read.
    var text: OpenText?
    var furtherData: [Set<DataIdentity>] = []
    /// The key of the labels of nodes, in GraphML of any program.
    var labelKey: Int?

    /// Where the tag stands that is being read, and the values of its attributes, by number, where their bit is set in
    /// `present`.
    var tag = 0
    var found = [XMLText](
        repeating: XMLText(range: ByteRange(start: 0, end: 0), isPlain: true),
        count: GraphMLAttribute.allCases.count
    )
    var present: UInt32 = 0
    /// Whether the tag has an attribute that GraphML does not know.
    private var hasUnknownAttribute = false
    /// The tag with its names resolved, where that was needed.
    private(set) var resolved: NamespacedElement?

    /// Whether the document says which version of the ontology it follows.
    var hasVersion = false
    /// Whether the root element is called `graphml`, but in another namespace than GraphML's, with its place.
    private(set) var strangeRoot: (offset: Int, namespace: String)?
    /// The outermost graphs.
    var outermostGraphs: (count: Int, second: Int) = (0, 0)
    /// How many nodes are open, and how many outermost ones there were.
    var openNodes = 0
    var outermostNodes: UInt32 = 0

    var bytes: Bytes { scanner.bytes }

    init(_ scanner: XMLScanner, _ dialect: GraphMLDialect, textLength: Int?, pages: PageRelease = .none) {
        (self.scanner, self.dialect, self.textLength, self.pages) = (scanner, dialect, textLength, pages)
        table = dialect.table
        keys = DeclaredKeys(namesCount: dialect == .newsgraph)
        (facts, lists) = KeyFacts.tables()
        ledger = EdgeLedger(isOneSpace: dialect == .newsgraph)
        frames.reserveCapacity(16)
        values.reserveCapacity(64)
    }

    /// Reads the document to its end, or to where there are findings enough.
    mutating func run(_ findings: inout FindingCollector) throws(ScanError) {
        var release = pages.step
        while !findings.isFull {
            switch try scanner.next() {
            case .start: try start(&findings)
            case .end: end(&findings)
            case .text: readText()
            case .instruction: findings.addInstruction(scanner.string(scanner.name), at: scanner.start)
            case .comment: break
            case .finish: return
            }
            while try readPlainData(&findings) {}
            if scanner.offset >= release { release = pages.release(before: scanner.offset) }
        }
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
        if dialect.isOurs, !hasVersion {
            VersionRule.adviseMissing(at: bytes.skippingBlanks(from: bytes.startOfText), &findings)
        }
    }

    private mutating func start(_ findings: inout FindingCollector) throws(ScanError) {
        tag = scanner.start
        let element = try readTag()
        enter(element)
        switch element {
        case .data: startData(&findings)
        case .node: startNode(&findings)
        case .edge: startEdge(&findings)
        case .key: declareKey(&findings)
        case .graph: startGraph(&findings)
        case .hyperedge, .endpoint, .port:
            declare(element, &findings)
            adviseViewers(element, &findings)
        case .locator: checkLocator(&findings)
        // The version of the ontology stands in the description of the whole document.
        case .desc: if dialect.isOurs, frames.count == 2 { text = OpenText(.version, offset: scanner.offset) }
        case .defaultValue, .graphml, .foreign: break
        }
    }

    private mutating func end(_ findings: inout FindingCollector) {
        guard let frame = frames.popLast() else { return }
        if isStructured, !table.mayEnd(in: frame.state) { isStructured = false }
        if frame.hasFurtherData { furtherData.removeLast() }
        switch frame.element {
        case .data: endText(&findings)
        case .desc: if frames.count == 1 { endText(&findings) }
        case .node:
            openNodes -= 1
            if !frame.hasLabel { adviseLabel(&findings) }
            endElement(&findings)
        case .edge: endElement(&findings)
        case .graph: ledger.closeGraph(&findings)
        default: break
        }
        guard frame.hasNamespaces else { return }
        namespaces.pop()
        isDefaultGraphML = namespaces.uri(of: "") == GraphMLSchema.namespace
    }

    private mutating func readText() {
        text?.take(scanner.text, &scanner)
        guard isStructured, let frame = frames.last else { return }
        switch table.text(of: frame.element) {
        case .any: break
        case .blank: if scanner.text.isVerbatim || !bytes[scanner.text.range].isBlank { isStructured = false }
        case .none: isStructured = false
        }
    }
}

// Structure
extension GraphMLScan {
    /// Finds the attributes that GraphML knows, and gives the element.
    @inline(__always)
    private mutating func readTag() throws(ScanError) -> GraphMLElement {
        present = 0
        hasUnknownAttribute = false
        resolved = nil
        var isPlain = isDefaultGraphML
        for index in scanner.attributes.indices {
            let attribute = scanner.attributes[index]
            if let number = attributeNames.index(of: bytes[attribute.name]) {
                found[number] = attribute.value
                present |= 1 << UInt32(number)
            } else {
                isPlain = false
            }
        }
        if isPlain, let index = elementNames.index(of: bytes[scanner.name]) { return GraphMLElement(number: index) }
        return try resolveTag()
    }

    /// The same for a tag that declares or uses a namespace, or has names that GraphML does not know.
    private mutating func resolveTag() throws(ScanError) -> GraphMLElement {
        let tag = try NamespacedElement(&scanner, &namespaces)
        resolved = tag
        isDefaultGraphML = namespaces.uri(of: "") == GraphMLSchema.namespace
        hasUnknownAttribute = tag.attributes.contains { attribute in
            let name = attribute.name
            if name.namespace.isEmpty { return name.local.withBytes { attributeNames.index(of: $0) } == nil }
            return name.local != "schemaLocation" || name.namespace != "http://www.w3.org/2001/XMLSchema-instance"
        }
        let name = tag.name
        if name.namespace == GraphMLSchema.namespace, let known = GraphMLElement(name.local), known != .foreign {
            return known
        }
        if frames.isEmpty, name.local == "graphml" { strangeRoot = (scanner.start, name.namespace) }
        // In data of yEd stand elements of other namespaces.
        if name.namespace.isEmpty || name.namespace == GraphMLSchema.namespace { isStructured = false }
        return .foreign
    }

    /// Moves the automaton into an element.
    @inline(__always)
    private mutating func enter(_ element: GraphMLElement) {
        if isStructured {
            if let last = frames.indices.last {
                frames[last].state = table.state(after: element, in: frames[last].state)
                isStructured = frames[last].state != StructureTable.refused
            } else {
                isStructured = element == .graphml
            }
            if isStructured { checkAttributes(of: element) }
        }
        frames.append(Frame(element: element, state: table.start(of: element), hasNamespaces: resolved != nil))
    }

    @inline(__always)
    private mutating func checkAttributes(of element: GraphMLElement) {
        guard !table.isOpen(element) else { return }
        guard !hasUnknownAttribute, table.required(of: element) & ~present == 0 else { return isStructured = false }
        var rest = present
        while rest != 0 {
            let number = rest.trailingZeroBitCount
            rest &= rest - 1
            if !table.accepts(bytes[found[number].range], of: number, on: element) { isStructured = false }
        }
    }

    /// Reads a data element that is spelt in the plainest way, as nearly all are; false when something else comes.
    @inline(__always)
    private mutating func readPlainData(_ findings: inout FindingCollector) throws(ScanError) -> Bool {
        guard isDefaultGraphML, frames.last?.element.isNodeOrEdge == true,
            let (key, value) = try scanner.plainData(), bytes[key].isToken
        else { return false }
        tag = key.start - 11
        found[GraphMLAttribute.key.number] = XMLText(range: key, isPlain: true)
        present = 1 << UInt32(GraphMLAttribute.key.number)
        hasUnknownAttribute = false
        resolved = nil
        enter(.data)
        startData(&findings)
        text?.take(value, &scanner)
        scanner.finishPlainData(value)
        frames.removeLast()
        endText(&findings)
        return true
    }

    /// Gives the value of an attribute as a token: without blanks at its ends, and with one between words (XML Schema,
    /// part 2, 4.3.6).
    @inline(__always)
    mutating func withToken<Result>(
        _ attribute: GraphMLAttribute,
        _ body: (inout GraphMLScan, Bytes) -> Result
    ) -> Result? {
        guard present & (1 << UInt32(attribute.number)) != 0 else { return nil }
        let value = found[attribute.number]
        if bytes[value.range].isToken { return body(&self, bytes[value.range]) }
        var decoded: [UInt8] = []
        try? scanner.append(value, to: &decoded, inAttribute: true)
        let token = Array(decoded.split(separator: 0x20).joined(separator: [0x20]))
        return token.withUnsafeBufferPointer { body(&self, $0) }
    }

    mutating func string(_ attribute: GraphMLAttribute) -> String? { withToken(attribute) { $1.text } }
}
