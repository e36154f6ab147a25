internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

// What other tools call things, and what our own styles add for them.

extension ForeignAttribute {
    /// The parts of a colour that is spelt `#RRGGBB`, perhaps with an opacity behind it; `nil` for anything else.
    static func colour(_ text: String) -> [ForeignAttribute]? {
        guard text.hasPrefix("#"), [7, 9].contains(text.utf8.count),
            let value = UInt64(text.dropFirst().prefix(6), radix: 16)
        else { return nil }
        return [(DrawingAttribute.red, 16), (.green, 8), (.blue, 0)].map { part, shift in
            ForeignAttribute(name: part.rawValue, kind: .int, text: String(value >> UInt64(shift) & 0xFF))
        }
    }
}

extension ForeignAttribute.Kind {
    /// The type of GraphML for values that a document declares in its own words.
    init(_ type: DeclaredType?) {
        self =
            switch type {
            case .integer(let bits): bits > 32 ? .long : .int
            case .number(let bits): bits > 32 ? .double : .float
            case .boolean: .boolean
            case .character, .date, nil: .string
            }
    }
}

extension Attributes {
    /// The names of attributes that can stand for a label, the most telling first, in lower case.
    private static let labels = ["label", "name", "title", "desc", "description", "labelv", "labels"]
    private static let edgeLabels = ["label", "labele", "edge label"]

    /// What another tool calls a node or edge that has no label; upper and lower case do not differ.
    func foreignLabel(onEdges: Bool) -> String? {
        guard !foreign.isEmpty else { return nil }
        for name in onEdges ? Attributes.edgeLabels : Attributes.labels {
            guard let text = foreign.first(where: { $0.name.lowercased() == name })?.text else { continue }
            let label = name == "labels" && text.hasPrefix(":") ? String(text.dropFirst()) : text
            if !label.isEmpty { return label }
        }
        return nil
    }

    /// The label of an edge in another tool's words, which are then no attribute any more.
    mutating func takeForeignLabel() -> String? {
        guard let label = foreignLabel(onEdges: true) else { return nil }
        foreign.removeAll { Attributes.edgeLabels.contains($0.name.lowercased()) && $0.text == label }
        return label
    }
}
