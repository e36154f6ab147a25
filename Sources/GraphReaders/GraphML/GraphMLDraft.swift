internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// A node or edge while its data are being read.
struct GraphMLDraft {
    let isEdge: Bool
    /// Of a node its index, of an edge nothing.
    var index = 0
    /// Where its start tag stands.
    let offset: Int
    /// The identifier in the document, of an edge perhaps empty.
    var id: String
    /// The name of the type, when the document gives one.
    var type: String?
    var label: String?
    /// A label found in a piece of XML.
    var labelInMarkup: String?
    var source: GraphMLEnd?
    var target: GraphMLEnd?
    private(set) var entries: [(rank: Int, entry: Attributes.Entry)] = []
    private(set) var foreign: [ForeignAttribute] = []

    init(isEdge: Bool, offset: Int, id: String) {
        (self.isEdge, self.offset, self.id) = (isEdge, offset, id)
    }

    mutating func set(_ attribute: GraphMLAttribute, _ value: AttributeValue) {
        guard !value.isEmpty else { return }
        entries.append((attribute.rank, Attributes.Entry(key: attribute.key, value: value)))
    }

    /// Adds an attribute of another tool; of two with one name the last counts.
    mutating func set(_ name: String, _ kind: ForeignAttribute.Kind, _ text: String) {
        foreign.removeAll { $0.name == name }
        foreign.append(ForeignAttribute(name: name, kind: kind, text: text))
    }

    /// The attributes in the order of the ontology; those that are not allowed here become foreign ones.
    mutating func attributes(_ isAllowed: [Bool], _ refuse: (AttributeKey) -> Void) -> Attributes {
        var isOrdered = true, last = -1
        for (rank, _) in entries {
            if rank <= last || !isAllowed[rank] { isOrdered = false }
            last = rank
        }
        if !isOrdered { sort(isAllowed, refuse) }
        return Attributes(ordered: entries.map(\.entry), foreign: foreign)
    }

    private mutating func sort(_ isAllowed: [Bool], _ refuse: (AttributeKey) -> Void) {
        var kept: [Int: Attributes.Entry] = [:]
        for (rank, entry) in entries {
            if isAllowed[rank] {
                kept[rank] = entry
            } else {
                refuse(entry.key)
                set(entry.key.rawValue, entry.value.foreignKind, entry.value.text)
            }
        }
        entries = kept.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

/// An end of an edge: a node that is known, or the name of one that is still to come.
enum GraphMLEnd {
    case node(Int)
    case name(String)
}

extension AttributeValue {
    /// The type of GraphML for the value as a foreign attribute.
    var foreignKind: ForeignAttribute.Kind {
        switch kind {
        case .string, .strings, .spans: .string
        case .integer: .long
        case .number: .double
        }
    }
}
