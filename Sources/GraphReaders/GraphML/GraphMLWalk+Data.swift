internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

// Keys, and the data of nodes and edges.

extension GraphMLWalk {
    /// Reads a key to its end.
    mutating func readKey() throws(ScanError) {
        guard let id = try scanner.attribute("id") else { throw ScanError(at: scanner.start, "a key needs an 'id'") }
        let declared = keys.declare(
            id,
            owner: try scanner.attribute("for") ?? "all",
            name: try scanner.attribute("attr.name"),
            type: try scanner.attribute("attr.type")
        )
        guard let declared else {
            throw ScanError(at: scanner.start, "the key \(ScanError.quote(id)) is declared twice")
        }
        let depth = scanner.depth
        while try scanner.startsElement(within: depth) {
            switch element(local(scanner.name)) {
            case .defaultValue: keys.setFallback(declared, try scanner.elementText())
            case .desc: keys.describe(declared, try scanner.elementText())
            default: try scanner.skipElement()
            }
        }
    }

    /// Reads a data element to its end.
    mutating func readData() throws(ScanError) {
        let start = scanner.start
        guard let index = try keyOfData() else { throw ScanError(at: start, "data need a 'key'") }
        var text = XMLText(range: ByteRange(start: start, end: start), isPlain: true)
        var more: [UInt8]?
        var hasMarkup = false
        loop: while true {
            switch try scanner.next() {
            case .text:
                if more == nil, text.range.isEmpty {
                    text = scanner.text
                } else {
                    try join(&text, &more)
                }
            case .start:
                hasMarkup = true
                try readMarkup()
            case .end, .finish: break loop
            case .comment, .instruction: break
            }
        }
        if hasMarkup {
            assembly.note(.markup, at: draft.id)
        } else if let more {
            add(String(decoding: more, as: UTF8.self), index)
        } else {
            try add(text, index)
        }
    }

    private mutating func join(_ text: inout XMLText, _ more: inout [UInt8]?) throws(ScanError) {
        var bytes = more ?? []
        if more == nil { try scanner.append(text, to: &bytes) }
        try scanner.append(scanner.text, to: &bytes)
        more = bytes
    }

    /// The index of the key that the data element names; an undeclared one counts as declared for everything.
    private mutating func keyOfData() throws(ScanError) -> Int? {
        if let first = scanner.attributes.first, scanner.attributes.count == 1, first.value.isPlain,
            attribute(first.name) == .key, let index = keys.index(of: scanner.bytes[first.value.range])
        {
            return index
        }
        guard let id = try scanner.attribute("key") else { return nil }
        if let index = id.withBytes({ keys.index(of: $0) }) { return index }
        return keys.declare(id, owner: "all", name: nil, type: nil)
    }

    /// Passes over a piece of XML in data; the first label of yEd in it is kept, its colour and its place.
    private mutating func readMarkup() throws(ScanError) {
        let depth = scanner.depth
        var label: String?
        var isLabel = GraphMLWalk.isLabel(scanner)
        try draft.markup.take(&scanner)
        while true {
            switch try scanner.next() {
            case .start:
                isLabel = GraphMLWalk.isLabel(scanner)
                try draft.markup.take(&scanner)
            case .text:
                if isLabel, label == nil {
                    let text = try scanner.string(scanner.text)
                    if !text.isBlank { label = text.trimmed }
                }
            case .end:
                isLabel = false
                if scanner.depth < depth {
                    if draft.labelInMarkup == nil { draft.labelInMarkup = label }
                    return
                }
            case .finish: return
            case .comment, .instruction: break
            }
        }
    }

    private static func isLabel(_ scanner: XMLScanner) -> Bool {
        let name = scanner.string(scanner.name)
        return name.hasSuffix(":NodeLabel") || name.hasSuffix(":EdgeLabel")
    }

    // MARK: Values

    /// Reads a data element that is spelt in the plainest way, as nearly all are; false when something else comes.
    @inline(__always)
    mutating func readPlainData() throws(ScanError) -> Bool {
        guard let (key, text) = try scanner.plainData(),
            let index = keys.index(of: scanner.bytes[key])
        else { return false }
        try add(text, index)
        scanner.finishPlainData(text)
        return true
    }

    /// Adds a value that stands in one piece.
    @inline(__always)
    private mutating func add(_ text: XMLText, _ index: Int) throws(ScanError) {
        let role = keys.role(index, onEdges: draft.isEdge)
        guard text.isPlain else {
            if role.kind != .ignored { add(try scanner.string(text), index) }
            return
        }
        let bytes = scanner.bytes[text.range]
        switch role.kind {
        case .ignored: return
        case .type:
            if let type = assembly.rules.type(bytes, ofEdge: draft.isEdge) {
                (draft.knownType, draft.otherType) = (type, nil)
                return
            }
        case .label:
            if !bytes.isEmpty { draft.label = cache.string(scanner.bytes, text.range) }
            return
        case .text:
            draft.set(role, .string(cache.string(scanner.bytes, text.range)))
            return
        case .spans:
            if let spans = ElementRole.spans(bytes) {
                draft.set(role, .spans(spans))
                return
            }
        case .none, .word, .texts, .integer, .number, .foreign: break
        }
        add(cache.string(scanner.bytes, text.range), index)
    }

    private mutating func add(_ text: String, _ index: Int) {
        let (name, kind) = keys.name(index)
        let attribute = ForeignAttribute(name: name, kind: kind, text: text)
        assembly.give(attribute, as: keys.role(index, onEdges: draft.isEdge), to: &draft)
    }

    /// Gives the element what a key says of those without data.
    mutating func addFallback(_ fallback: GraphMLKeys.Fallback) {
        let role = keys.role(fallback.index, onEdges: draft.isEdge)
        let isThere =
            switch role.kind {
            case .type: draft.knownType >= 0 || draft.otherType != nil
            case .label: draft.label != nil
            case .text, .word, .texts, .spans, .integer, .number: draft.has(role)
            case .foreign: draft.foreign.contains { $0.name == keys.name(fallback.index).name }
            case .none, .ignored: true
            }
        if !isThere { add(fallback.text, fallback.index) }
    }
}

extension String {
    /// The text without blanks and line ends around it.
    fileprivate var trimmed: String {
        let start = utf8.drop(while: \.isBlank)
        let end = start.lastIndex { !$0.isBlank }
        return end.map { String(Substring(start[...$0])) } ?? ""
    }
}
