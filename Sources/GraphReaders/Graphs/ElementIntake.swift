internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

// Values of nodes and edges by their names, for formats in which every value has one.

extension GraphAssembly {
    /// Gives a node or edge a value under the name that the format has for it.
    mutating func give(_ attribute: ForeignAttribute, to draft: inout ElementDraft) {
        let name = ElementRole.original(attribute.name)
        let original = ForeignAttribute(name: name, kind: attribute.kind, text: attribute.text)
        give(original, as: ElementRole(named: attribute.name, onEdges: draft.isEdge), to: &draft)
    }

    /// Gives a node or edge a value that is known to be one of a role.
    mutating func give(_ attribute: ForeignAttribute, as role: ElementRole, to draft: inout ElementDraft) {
        switch role.kind {
        case .type: setType(attribute.text, of: &draft)
        case .label: if !attribute.text.isEmpty { draft.label = attribute.text }
        case .text, .word, .texts, .spans, .integer, .number:
            // igraph writes every attribute of every node: an empty text, or no number, where there is no value.
            if attribute.text.isEmpty || attribute.text == "NaN" { return }
            if let value = role.value(attribute.text, onEdges: draft.isEdge) {
                draft.set(role, value)
            } else {
                note(.foreignValue, at: "\(draft.id), \(role.key.rawValue)")
                draft.set(role.key.rawValue, .string, attribute.text)
            }
        case .foreign, .none: draft.set(attribute.inUsualSpelling)
        case .ignored: break
        }
    }

    /// Gives a node or edge a list of values under one name.
    mutating func give(_ name: String, _ texts: [String], to draft: inout ElementDraft) {
        let role = ElementRole(named: name, onEdges: draft.isEdge)
        switch role.kind {
        case .texts: draft.set(role, .strings(texts))
        case .spans: give(ForeignAttribute(name: name, text: texts.joined(separator: " ")), to: &draft)
        default: give(ForeignAttribute(name: name, text: texts.joined(separator: "|")), to: &draft)
        }
    }

    /// Says of which type a node or edge is, by the name of the type.
    func setType(_ name: String, of draft: inout ElementDraft) {
        let known = name.withBytes { rules.type($0, ofEdge: draft.isEdge) }
        (draft.knownType, draft.otherType) = (known ?? -1, known == nil ? name : nil)
    }

    /// Whether a node or edge is of a type of the ontology that says what it is.
    func isOfOntology(_ draft: ElementDraft) -> Bool {
        draft.knownType >= 0 && draft.knownType != (draft.isEdge ? rules.link : rules.thing)
    }
}
