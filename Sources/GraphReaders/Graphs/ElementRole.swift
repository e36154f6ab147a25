internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// What a named value is to the graph; without any object in it, since every value asks for it.
struct ElementRole {
    /// The kinds of roles.
    enum Kind {
        /// The key is not for such elements.
        case none
        /// The type of the node or edge.
        case type
        /// The text that viewers show.
        case label
        /// A text of the ontology.
        case text
        /// A text of a closed list of the ontology.
        case word
        /// Another value of the ontology.
        case texts, spans, integer, number
        /// An attribute of another tool.
        case foreign
        /// What our writer adds for viewers.
        case ignored
    }

    let kind: Kind
    /// The attribute of the ontology, if any.
    let key: AttributeKey
    /// Its place in the order of attributes.
    let rank: Int

    init(_ kind: Kind) {
        (self.kind, key, rank) = (kind, .type, 0)
    }

    init(_ key: AttributeKey, onEdges: Bool) {
        self.key = key
        rank = AttributeSet.place(of: key)
        kind =
            switch key.valueKind {
            case .string: key.closedList(onEdges: onEdges) == nil ? .text : .word
            case .strings: .texts
            case .spans: .spans
            case .integer: .integer
            case .number: .number
            }
    }

    /// What a name means on nodes or on edges.
    init(named name: String, onEdges: Bool) {
        if name == AttributeKey.type.rawValue {
            self.init(.type)
        } else if name == AttributeKey.label.rawValue {
            self.init(.label)
        } else if let key = AttributeKey(rawValue: name), onEdges ? key.onEdges : key.onNodes {
            self.init(key, onEdges: onEdges)
        } else {
            self.init(.foreign)
        }
    }

    /// The name of a foreign attribute without what our writers put before it, when it is called as one of the ontology.
    static func original(_ name: String) -> String {
        let prefix = "original."
        return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
}

extension ElementRole {
    /// The value that a text stands for, or `nil` when it is none of this attribute.
    func value(_ text: String, onEdges: Bool) -> AttributeValue? {
        switch kind {
        case .text: return .string(text)
        case .word: return key.closedList(onEdges: onEdges)?.contains(text) == true ? .string(text) : nil
        case .texts:
            let parts = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
            return .strings(parts.map { String(Substring($0)) })
        case .spans: return text.withBytes(ElementRole.spans).map { .spans($0) }
        case .integer: return Int(text).map { .integer($0) }
        case .number: return ValueText.number(text).map { .number($0) }
        case .none, .type, .label, .foreign, .ignored: return nil
        }
    }

    /// Stretches with a blank between two, or `nil` when the text is none.
    static func spans(_ bytes: Bytes) -> [TextSpan]? {
        var spans: [TextSpan] = []
        var start = 0
        while start < bytes.count {
            let end = bytes.firstPlace(of: 0x20, from: start)
            guard let span = ValueText.span(Bytes(rebasing: bytes[start..<end])) else { return nil }
            spans.append(span)
            start = end + 1
        }
        return spans
    }
}
