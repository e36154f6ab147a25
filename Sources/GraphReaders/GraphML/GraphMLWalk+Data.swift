internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

// Keys, and the data of nodes and edges.

extension GraphMLWalk {
    /// Reads a key to its end.
    mutating func readKey() throws(ScanError) {
        guard let id = try attribute("id") else { throw ScanError(at: scanner.start, "a key needs an 'id'") }
        let declared = keys.declare(
            id,
            owner: try attribute("for") ?? "all",
            name: try attribute("attr.name"),
            type: try attribute("attr.type")
        )
        guard declared else { throw ScanError(at: scanner.start, "the key \(ScanError.quote(id)) is declared twice") }
        while true {
            switch try scanner.next() {
            case .start:
                if GraphMLTag(scanner.bytes, local(scanner.name)) == .fallback {
                    keys.setFallback(try readText())
                } else {
                    try skipElement()
                }
            case .end, .finish: return
            case .text, .comment, .instruction: break
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
            assembly.warnings.note(.markup, at: draft?.id ?? "")
        } else if let more {
            try add(String(decoding: more, as: UTF8.self), index)
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
            GraphMLTag(scanner.bytes, first.name) == .key,
            let index = keys.index(
                of: UnsafeBufferPointer(rebasing: scanner.bytes[first.value.range.start..<first.value.range.end])
            )
        {
            return index
        }
        guard let id = try attribute("key") else { return nil }
        if let index = id.withBytes({ keys.index(of: $0) }) { return index }
        _ = keys.declare(id, owner: "all", name: nil, type: nil)
        return keys.keys.count - 1
    }

    /// Passes over a piece of XML in data; a label of yEd in it is kept.
    private mutating func readMarkup() throws(ScanError) {
        let depth = scanner.depth
        var label: String?
        var isLabel = GraphMLWalk.isLabel(scanner)
        while true {
            switch try scanner.next() {
            case .start: isLabel = GraphMLWalk.isLabel(scanner)
            case .text:
                if isLabel, label == nil {
                    let text = try scanner.string(scanner.text)
                    if !text.isBlank { label = text.trimmed }
                }
            case .end:
                isLabel = false
                if scanner.depth < depth {
                    if draft?.labelInMarkup == nil { draft?.labelInMarkup = label }
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

    /// The text of the element that started, to its end; elements in it are passed over.
    mutating func readText() throws(ScanError) -> String {
        var bytes: [UInt8] = []
        while true {
            switch try scanner.next() {
            case .start: try skipElement()
            case .text: try scanner.append(scanner.text, to: &bytes)
            case .end, .finish: return String(decoding: bytes, as: UTF8.self)
            case .comment, .instruction: break
            }
        }
    }

    /// Passes over the element that started.
    mutating func skipElement() throws(ScanError) {
        let depth = scanner.depth
        while true {
            let event = try scanner.next()
            if event == .finish || (event == .end && scanner.depth < depth) { return }
        }
    }

    /// Gives an element what a key says of those without data.
    func addFallback(_ key: GraphMLKeys.Key, to draft: inout GraphMLDraft) {
        guard let text = key.fallback, let role = draft.isEdge ? key.edge : key.node else { return }
        switch role {
        case .type: draft.type = draft.type ?? text
        case .label: draft.label = draft.label ?? text
        case .attribute(let attribute):
            guard !draft.entries.contains(where: { $0.rank == attribute.rank }) else { return }
            if let value = attribute.value(text) { draft.set(attribute, value) }
        case .foreign(let name, let kind):
            if !draft.foreign.contains(where: { $0.name == name }) { draft.set(name, kind, text) }
        case .ignored: break
        }
    }

    // MARK: Values

    /// Adds a value that stands in one piece.
    @inline(__always)
    private mutating func add(_ text: XMLText, _ index: Int) throws(ScanError) {
        let key = keys.keys[index]
        if case .attribute(let attribute)? = draft?.isEdge == true ? key.edge : key.node, attribute.kind == .spans,
            text.isPlain
        {
            let bytes = UnsafeBufferPointer(rebasing: scanner.bytes[text.range.start..<text.range.end])
            if let spans = GraphMLAttribute.spans(bytes) {
                draft?.set(attribute, .spans(spans))
                return
            }
        }
        try add(try scanner.string(text), index)
    }

    private mutating func add(_ text: String, _ index: Int) throws(ScanError) {
        let key = keys.keys[index]
        guard let isEdge = draft?.isEdge else { return }
        switch isEdge ? key.edge : key.node {
        case .type?: draft?.type = text
        case .label?: draft?.label = text
        case .attribute(let attribute)?:
            if let value = attribute.value(text) {
                draft?.set(attribute, value)
            } else {
                assembly.warnings.note(.foreignValue, at: "\(draft?.id ?? ""), \(attribute.key.rawValue)")
                draft?.set(attribute.key.rawValue, .string, text)
            }
        case .foreign(let name, let kind)?: draft?.set(name, kind, text)
        case nil: draft?.set("key \(index)", .string, text)
        case .ignored?: break
        }
    }
}

extension GraphMLAttribute {
    /// The value that a text stands for, or `nil` when it is none of this attribute.
    func value(_ text: String) -> AttributeValue? {
        if let allowed, !allowed.contains(text) { return nil }
        switch kind {
        case .string: return .string(text)
        case .strings:
            let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            return .strings(parts.map { String(Substring($0)) })
        case .spans: return text.withBytes(GraphMLAttribute.spans).map { .spans($0) }
        case .integer: return Int(text).map { .integer($0) }
        case .number: return ValueText.number(text).map { .number($0) }
        }
    }

    /// Stretches with a blank between two, or `nil` when the text is none.
    static func spans(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextSpan]? {
        var spans: [TextSpan] = []
        var start = 0
        while start < bytes.count {
            let end = bytes.firstPlace(of: 0x20, from: start)
            guard let span = ValueText.span(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return nil }
            spans.append(span)
            start = end + 1
        }
        return spans
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
