internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

/// Reads GEXF 1.1 to 1.3: nodes within nodes as one graph, colours, sizes and places as attributes.
///
/// Spells and other dynamics, and phylogenies, are left out with a warning.
///
/// Source: gexf.net, *GEXF 1.3 Primer*.
public struct GEXFReader: GraphReader {
    /// Makes a reader.
    public init() {}

    /// Reads a document.
    public func read(_ bytes: [UInt8], options: ReaderOptions) throws(ReadError) -> GraphReading {
        try bytes.withXML { (buffer) throws(ScanError) in
            var walk = GEXFWalk(try XMLScanner(buffer))
            return try walk.run()
        }
    }
}

/// A walk through a document of GEXF, element by element.
private struct GEXFWalk {
    /// An attribute that the document declares.
    private struct Column {
        let name: String
        let kind: ForeignAttribute.Kind
        var fallback: String?
    }

    private var scanner: XMLScanner
    private var assembly: GraphAssembly
    /// The attributes of nodes and of edges by their identifiers in the document.
    private var columns: [Bool: [String: Column]] = [false: [:], true: [:]]
    private var isDirected = true
    /// Whether our own writer wrote the document: then things look as they do by default.
    private var isOurs = false

    init(_ scanner: XMLScanner) {
        self.scanner = scanner
        assembly = GraphAssembly(scanner.bytes)
    }

    mutating func run() throws(ScanError) -> GraphReading {
        while true {
            switch try scanner.next() {
            case .start: try start()
            case .finish: return try assembly.finish()
            case .end, .text, .comment, .instruction: break
            }
        }
    }

    private mutating func start() throws(ScanError) {
        switch scanner.localName {
        case "creator": isOurs = try scanner.elementText() == "newsgraph"
        case "graph":
            let type = try scanner.attribute("defaultedgetype")
            isDirected = type != "undirected" && type != "mutual"
        case "attributes": try readColumns(onEdges: try scanner.attribute("class") == "edge")
        case "node": try readNode(isNested: false)
        case "edge": try readEdge()
        default: break
        }
    }

    // MARK: Columns

    private mutating func readColumns(onEdges: Bool) throws(ScanError) {
        let depth = scanner.depth
        while try scanner.startsElement(within: depth) {
            if scanner.localName == "attribute" { try readColumn(onEdges) }
        }
    }

    private mutating func readColumn(_ onEdges: Bool) throws(ScanError) {
        guard let id = try scanner.attribute("id") else {
            throw ScanError(at: scanner.start, "an attribute needs an 'id'")
        }
        var column = Column(
            name: try scanner.attribute("title") ?? id,
            kind: ForeignAttribute.Kind(try scanner.attribute("type").flatMap { DeclaredType(gexf: $0) })
        )
        let depth = scanner.depth
        while try scanner.startsElement(within: depth) {
            if scanner.localName == "default" { column.fallback = try scanner.elementText() }
        }
        columns[onEdges]?[id] = column
    }

    // MARK: Nodes and edges

    private mutating func readNode(isNested: Bool) throws(ScanError) {
        guard let id = try scanner.attribute("id") else { throw ScanError(at: scanner.start, "a node needs an 'id'") }
        var draft = try assembly.node(id, at: scanner.start)
        let parent = try scanner.attribute("pid")
        if isNested || parent != nil { assembly.note(.nestedGraph, at: id) }
        draft.label = try label()
        try readContent(of: &draft)
        assembly.addNode(&draft)
    }

    private mutating func readEdge() throws(ScanError) {
        guard let source = try scanner.attribute("source"), let target = try scanner.attribute("target") else {
            throw ScanError(at: scanner.start, "an edge needs 'source' and 'target'")
        }
        var draft = assembly.edge(try scanner.attribute("id") ?? "", from: source, to: target, at: scanner.start)
        draft.label = try label()
        let type = try scanner.attribute("type"), weight = try scanner.attribute("weight"),
            kind = try scanner.attribute("kind")
        if let kind { assembly.setType(kind, of: &draft) }
        let isKnown = ["directed", "undirected", "mutual"].contains(type)
        // networkx puts an attribute of that name in the place of the direction.
        if let type, !isKnown { assembly.setType(type, of: &draft) }
        if isKnown ? type != "directed" : !isDirected {
            draft.set(DrawingAttribute.directed.rawValue, .boolean, "false")
        }
        try readContent(of: &draft)
        if let weight, !isOurs || weight != "1" {
            draft.set(DrawingAttribute.weight.rawValue, .double, weight)
        }
        assembly.endEdge(draft)
    }

    /// Reads what stands in a node or edge, to its end.
    private mutating func readContent(of draft: inout ElementDraft) throws(ScanError) {
        let depth = scanner.depth
        var given: Set<String> = []
        var look: [ForeignAttribute] = []
        while try scanner.startsElement(within: depth) {
            switch scanner.localName {
            case "attvalue": try readValue(of: &draft, &given)
            case "color": try readColour(&look)
            case "position": try readLook(["x", "y", "z"], .double, &look)
            case "size": try readLook(["value"], .double, &look)
            case "shape", "thickness": try readFigure(of: &draft)
            case "node": try readNode(isNested: true)
            case "edge": try readEdge()
            case "spells", "spell", "parents": assembly.note(.markup, at: draft.id)
            default: break
            }
        }
        for (id, column) in (columns[draft.isEdge] ?? [:]).sorted(by: { $0.key < $1.key }) where !given.contains(id) {
            if let text = column.fallback { give(text, column, to: &draft) }
        }
        if !isDefault(look, draft) { for attribute in look { draft.set(attribute) } }
    }

    private mutating func readValue(of draft: inout ElementDraft, _ given: inout Set<String>) throws(ScanError) {
        let named = try scanner.attribute("for"), older = try scanner.attribute("id")
        guard let id = named ?? older, let text = try scanner.attribute("value") else { return }
        given.insert(id)
        give(text, columns[draft.isEdge]?[id] ?? Column(name: id, kind: .string), to: &draft)
    }

    private mutating func give(_ text: String, _ column: Column, to draft: inout ElementDraft) {
        assembly.give(ForeignAttribute(name: column.name, kind: column.kind, text: text), to: &draft)
    }

    // MARK: Looks

    private mutating func readLook(
        _ parts: [String],
        _ kind: ForeignAttribute.Kind,
        _ look: inout [ForeignAttribute]
    ) throws(ScanError) {
        for part in parts {
            guard let text = try scanner.attribute(part) else { continue }
            let name = part == "value" ? DrawingAttribute.size.rawValue : part
            // Flat drawings have no depth.
            if name == DrawingAttribute.z.rawValue, Double(text) == 0 { continue }
            look.append(ForeignAttribute(name: name, kind: kind, text: text))
        }
    }

    /// Reads a colour by its parts, or, as GEXF 1.3 has it, in one.
    private mutating func readColour(_ look: inout [ForeignAttribute]) throws(ScanError) {
        try readLook(["r", "g", "b"], .int, &look)
        if !look.contains(where: { $0.name == DrawingAttribute.red.rawValue }),
            let colour = try scanner.attribute("hex").flatMap(ForeignAttribute.colour)
        {
            look += colour
        }
        if let text = try scanner.attribute("a"), Double(text) != 1 {
            look.append(ForeignAttribute(name: DrawingAttribute.alpha.rawValue, kind: .double, text: text))
        }
    }

    /// Keeps the shape of a node, or how thick an edge is, which only GEXF has a place for.
    private mutating func readFigure(of draft: inout ElementDraft) throws(ScanError) {
        let name = scanner.localName
        guard let text = try scanner.attribute("value") else { return }
        draft.set(name, name == "shape" ? .string : .double, text)
    }

    /// Whether our writer gave a node or edge the look of its type, or of things of which nothing is known.
    private func isDefault(_ look: [ForeignAttribute], _ draft: ElementDraft) -> Bool {
        guard isOurs else { return false }
        if draft.isEdge || assembly.isOfOntology(draft) { return true }
        let usual = ["r": "255", "g": "255", "b": "255", "size": "20"]
        return look.allSatisfy { attribute in
            usual[attribute.name].map { $0 == attribute.text } ?? !attribute.text.utf8.contains(UInt8(ascii: "."))
        }
    }

    // MARK: Names

    private mutating func label() throws(ScanError) -> String? {
        guard let label = try scanner.attribute("label"), !label.isEmpty else { return nil }
        return label
    }
}
