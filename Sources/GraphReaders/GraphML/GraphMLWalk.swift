internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// A walk through a document of GraphML, element by element.
struct GraphMLWalk {
    /// An element that is open.
    private enum Frame {
        case document
        case graph(isDirected: Bool)
        case node, edge
    }

    var scanner: XMLScanner
    private let elements = GraphMLElement.names
    private let attributes = GraphMLAttribute.names
    var keys = GraphMLKeys()
    var assembly: GraphAssembly
    /// The node or edge whose data are being read; those around it wait.
    var draft = ElementDraft(isEdge: false, offset: 0, index: 0, id: "")
    var cache = TextCache()
    /// How many attributes nodes and edges had so far, up to what is usual: the next ones get room for so many.
    private var room = (node: 1, edge: 1)
    private var waiting: [ElementDraft] = []
    private var frames: [Frame] = []
    /// Whether a graph has been read that stands in no other.
    private var hasGraph = false
    /// What elements of GraphML start with, where they have a prefix.
    private var prefixes: [[UInt8]] = []

    init(_ scanner: XMLScanner) {
        self.scanner = scanner
        assembly = GraphAssembly(scanner.bytes)
    }

    mutating func run() throws(ScanError) -> GraphReading {
        while true {
            switch try scanner.next() {
            case .start:
                try start()
                if isInElement { while try readPlainData() {} }
            case .end: end()
            case .finish: return try assembly.finish()
            case .text, .comment, .instruction: break
            }
        }
    }

    /// Whether data may come next.
    private var isInElement: Bool {
        switch frames.last {
        case .node, .edge: true
        case .document, .graph, nil: false
        }
    }

    // MARK: Elements

    private mutating func start() throws(ScanError) {
        guard !frames.isEmpty else { return try startDocument() }
        switch (element(local(scanner.name)), frames[frames.count - 1]) {
        case (.data, .node), (.data, .edge): try readData()
        case (.node, .graph): try startNode()
        case (.edge, .graph(let isDirected)): try startEdge(isDirected)
        case (.key, .document): try readKey()
        case (.graph, .document), (.graph, .node): try startGraph()
        case (.desc, .node), (.desc, .edge):
            let text = try scanner.elementText()
            draft.set("desc", .string, text)
        case (.data, _):
            assembly.note(.graphAttribute, at: "graph")
            try scanner.skipElement()
        case (.hyperedge, _):
            assembly.note(.hyperedge, at: "graph")
            try scanner.skipElement()
        case (.port, _):
            assembly.note(.port, at: draft.id)
            try scanner.skipElement()
        default: try scanner.skipElement()
        }
    }

    private mutating func startDocument() throws(ScanError) {
        guard element(afterPrefix(scanner.name)) == .graphml else {
            let name = ScanError.quote(scanner.string(scanner.name))
            throw ScanError(at: scanner.start, "the outermost element is \(name), not 'graphml'")
        }
        let prefix = ByteRange(start: scanner.name.start, end: afterPrefix(scanner.name).start)
        if !prefix.isEmpty { prefixes.append(Array(scanner.bytes[prefix.start..<prefix.end])) }
        frames.append(.document)
    }

    private mutating func startGraph() throws(ScanError) {
        if case .node = frames.last {
            assembly.note(.nestedGraph, at: draft.id)
        } else {
            guard !hasGraph else { throw try severalGraphs() }
            hasGraph = true
        }
        frames.append(.graph(isDirected: try scanner.attribute("edgedefault") != "undirected"))
    }

    /// Which of them is meant, nobody can tell.
    private mutating func severalGraphs() throws(ScanError) -> ScanError {
        let start = scanner.start, depth = scanner.depth
        var count = 2
        while true {
            switch try scanner.next() {
            case .start where scanner.depth == depth && element(local(scanner.name)) == .graph: count += 1
            case .finish:
                return ScanError(at: start, "the file holds \(count) graphs; split it into files of one graph each")
            default: break
            }
        }
    }

    private mutating func startNode() throws(ScanError) {
        guard let id = try scanner.attribute("id") else { throw ScanError(at: scanner.start, "a node needs an 'id'") }
        begin(try assembly.node(id, at: scanner.start, room: room.node))
        frames.append(.node)
    }

    private mutating func startEdge(_ isDirected: Bool) throws(ScanError) {
        var id = "", directed: String?
        var source = ElementEnd.missing, target = ElementEnd.missing
        for index in scanner.attributes.indices {
            let attribute = scanner.attributes[index]
            switch self.attribute(attribute.name) {
            case .id: id = try scanner.string(attribute.value, inAttribute: true)
            case .source: source = try end(attribute.value)
            case .target: target = try end(attribute.value)
            case .directed: directed = try scanner.string(attribute.value)
            case .sourceport, .targetport: assembly.note(.port, at: "edge")
            default: break
            }
        }
        if case .missing = source { throw ScanError(at: scanner.start, "an edge needs 'source' and 'target'") }
        if case .missing = target { throw ScanError(at: scanner.start, "an edge needs 'source' and 'target'") }
        begin(ElementDraft(isEdge: true, offset: scanner.start, index: 0, id: id, room: room.edge))
        (draft.source, draft.target) = (source, target)
        frames.append(.edge)
        guard !(directed.map { $0 == "true" || $0 == "1" } ?? isDirected) else { return }
        draft.set(DrawingAttribute.directed.rawValue, .boolean, "false")
    }

    /// What stands there, the node of a name, or the name of one that is still to come.
    private mutating func end(_ value: XMLText) throws(ScanError) -> ElementEnd {
        if value.isPlain { return assembly.end(value.range) }
        return assembly.end(try scanner.string(value, inAttribute: true))
    }

    private mutating func begin(_ new: ElementDraft) {
        if isInNode { waiting.append(draft) }
        draft = new
    }

    /// Whether the graph that is being read stands in a node.
    private var isInNode: Bool { frames.count > 2 }

    private mutating func end() {
        guard let frame = frames.popLast() else { return }
        switch frame {
        case .document, .graph: return
        case .node, .edge:
            for fallback in keys.fallbacks { addFallback(fallback) }
            if draft.isEdge { endEdge() } else { endNode() }
            if isInNode, let outer = waiting.popLast() { draft = outer }
        }
    }

    private mutating func endNode() {
        room.node = max(room.node, min(draft.count, 8))
        assembly.addNode(&draft)
    }

    private mutating func endEdge() {
        room.edge = max(room.edge, min(draft.count, 4))
        var ended = ElementDraft(isEdge: true, offset: draft.offset, index: 0, id: draft.id)
        swap(&ended, &draft)
        assembly.endEdge(ended)
    }

    // MARK: Names

    /// The element of a name that GraphML has.
    @inline(__always)
    func element(_ name: ByteRange) -> GraphMLElement {
        elements.index(of: scanner.bytes[name]).map { GraphMLElement(number: $0) } ?? .foreign
    }

    /// The attribute of a name that GraphML has.
    @inline(__always)
    func attribute(_ name: ByteRange) -> GraphMLAttribute? {
        attributes.index(of: scanner.bytes[name]).flatMap { GraphMLAttribute(rawValue: UInt8($0)) }
    }

    /// The part of a name that counts: all of it, or what stands behind a prefix of GraphML.
    @inline(__always)
    func local(_ name: ByteRange) -> ByteRange {
        prefixes.isEmpty ? name : strip(name)
    }

    private func strip(_ name: ByteRange) -> ByteRange {
        let rest = afterPrefix(name)
        let isOurs = prefixes.contains { $0.elementsEqual(scanner.bytes[name.start..<rest.start]) }
        return isOurs ? rest : name
    }

    private func afterPrefix(_ name: ByteRange) -> ByteRange {
        let colon = scanner.bytes[name.start..<name.end].firstIndex(of: UInt8(ascii: ":"))
        return ByteRange(start: colon.map { $0 + 1 } ?? name.start, end: name.end)
    }
}
