internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology

// Nodes and edges that are objects of JSON.

extension GraphAssembly {
    /// Gives a node or edge the value of a member of an object.
    mutating func give(_ name: String, _ value: JSONValue, to draft: inout ElementDraft) {
        switch value.content {
        case .null: return
        case .string(let text): give(ForeignAttribute(name: name, text: text), to: &draft)
        case .bool, .number:
            give(ForeignAttribute(name: name, kind: value.kind, text: value.scalarText ?? ""), to: &draft)
        case .array(let items):
            let texts = items.compactMap(\.scalarText)
            if texts.count < items.count { note(.markup, at: "\(draft.id), \(name)") }
            if !texts.isEmpty { give(name, texts, to: &draft) }
        case .object: note(.markup, at: "\(draft.id), \(name)")
        }
    }

    /// Keeps the value of a member as an attribute of another tool, whatever it is called.
    mutating func keep(_ name: String, _ value: JSONValue, of draft: inout ElementDraft) {
        guard let text = value.scalarText else { return note(.markup, at: "\(draft.id), \(name)") }
        draft.set(name, value.kind, text)
    }

    /// Starts the edge that an object at an offset says.
    func edge(_ object: JSONValue, at offset: Int) throws(ScanError) -> ElementDraft {
        let source = try object.needed("source", of: "an edge"), target = try object.needed("target", of: "an edge")
        return edge(object["id"]?.scalarText ?? "", from: source, to: target, at: offset)
    }
}

extension JSONValue {
    /// What the value is as an attribute of another tool.
    fileprivate var kind: ForeignAttribute.Kind {
        switch content {
        case .bool: .boolean
        case .number(let text): Int64(text) != nil ? .long : .double
        default: .string
        }
    }

    /// The text of a member that has to be there: a string or a number.
    func needed(_ name: String, of kind: String) throws(ScanError) -> String {
        guard let text = self[name]?.scalarText else {
            throw ScanError(at: offset, "\(kind) needs \(ScanError.quote(name))")
        }
        return text
    }
}
