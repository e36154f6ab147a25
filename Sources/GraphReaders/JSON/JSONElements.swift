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
        case .bool(let truth): give(ForeignAttribute(name: name, kind: .boolean, text: "\(truth)"), to: &draft)
        case .number(let text):
            let kind: ForeignAttribute.Kind = Int64(text) != nil ? .long : .double
            give(ForeignAttribute(name: name, kind: kind, text: text), to: &draft)
        case .array(let items):
            let texts = items.compactMap(\.scalarText)
            if texts.count < items.count { note(.markup, at: "\(draft.id), \(name)") }
            if !texts.isEmpty { give(name, texts, to: &draft) }
        case .object: note(.markup, at: "\(draft.id), \(name)")
        }
    }

    /// Starts a node of an object.
    mutating func node(_ id: String, at offset: Int) throws(ScanError) -> ElementDraft {
        guard let index = announce(id, at: offset) else {
            throw ScanError(at: offset, "the node \(ScanError.quote(id)) stands twice")
        }
        return ElementDraft(isEdge: false, offset: offset, index: index, id: id)
    }

    /// Starts an edge between two nodes, which may come later.
    func edge(_ id: String, from source: String, to target: String, at offset: Int) -> ElementDraft {
        var draft = ElementDraft(isEdge: true, offset: offset, index: 0, id: id)
        draft.source = end(source)
        draft.target = end(target)
        return draft
    }

    /// The node of an identifier, or the identifier of one that is still to come.
    func end(_ id: String) -> ElementEnd {
        id.withBytes { node($0) }.map { .node($0) } ?? .name(id)
    }
}

extension JSONValue {
    /// The text of a member that has to be there: a string or a number.
    func needed(_ name: String, of kind: String) throws(ScanError) -> String {
        guard let text = self[name]?.scalarText else {
            throw ScanError(at: offset, "\(kind) needs \(ScanError.quote(name))")
        }
        return text
    }
}
