internal import GraphSyntax
internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// A node or edge while its data are being read.
struct ElementDraft {
    let isEdge: Bool
    /// Where its start tag stands.
    let offset: Int
    /// Of a node its index, of an edge nothing.
    let index: Int
    /// The identifier in the document, of an edge perhaps empty.
    private(set) var id: String
    /// The place of the type in `allCases`, when it is known.
    var knownType = -1
    /// The name of the type, when it is not known.
    var otherType: String?
    var label: String?
    /// A label found in a piece of XML.
    var labelInMarkup: String?
    /// How the node or edge is drawn, as a piece of XML says.
    var markup = YEdLook()
    var source = ElementEnd.missing
    var target = ElementEnd.missing
    private var entries: [Attributes.Entry] = []
    /// The ranks of the attributes, a bit for each.
    private var ranks: UInt64 = 0
    /// Whether the attributes stand in the order of the ontology, each once.
    private var isOrdered = true
    private(set) var foreign: [ForeignAttribute] = []
    /// How many attributes are expected.
    private let room: Int

    init(isEdge: Bool, offset: Int, index: Int, id: String, room: Int = 0) {
        (self.isEdge, self.offset, self.index, self.id, self.room) = (isEdge, offset, index, id, room)
    }

    /// How many attributes of the ontology there are.
    var count: Int { entries.count }

    @inline(__always)
    mutating func set(_ role: ElementRole, _ value: AttributeValue) {
        guard !value.isEmpty else { return }
        if entries.isEmpty { entries.reserveCapacity(room) }
        if ranks >> UInt64(role.rank) != 0 { isOrdered = false }
        ranks |= 1 << UInt64(role.rank)
        entries.append(Attributes.Entry(key: role.key, value: value))
    }

    /// Whether there is a value of an attribute of the ontology.
    func has(_ role: ElementRole) -> Bool { ranks & 1 << UInt64(role.rank) != 0 }

    /// Adds an attribute of another tool; of two with one name the last counts.
    mutating func set(_ name: String, _ kind: ForeignAttribute.Kind, _ text: String) {
        set(ForeignAttribute(name: name, kind: kind, text: text))
    }

    /// Adds an attribute of another tool; of two with one name the last counts.
    mutating func set(_ attribute: ForeignAttribute) {
        foreign.removeAll { $0.name == attribute.name }
        foreign.append(attribute)
    }

    /// What networkx and igraph call identifiers that they make attributes of.
    static let identifiers = ["networkx_key", "id"]

    /// Takes back an identifier that networkx or igraph made an attribute of.
    mutating func takeIdentifier(where isFree: (String) -> Bool) {
        let names = ElementDraft.identifiers
        let place = foreign.firstIndex { names.contains($0.name) && $0.kind == .string }
        guard let place, case let text = foreign[place].text, text.isEmpty || text.withBytes(\.isToken) && isFree(text)
        else { return }
        foreign.remove(at: place)
        if !text.isEmpty { id = text }
    }

    /// Adds what pieces of XML say of a drawing, where the data do not.
    mutating func addMarkup() {
        for attribute in markup.attributes where !foreign.contains(where: { $0.name == attribute.name }) {
            foreign.append(attribute)
        }
    }

    /// The attributes in the order of the ontology; those whose ranks are not allowed become foreign ones.
    mutating func attributes(_ allowed: UInt64, _ refuse: (AttributeKey) -> Void) -> Attributes {
        if !isOrdered || ranks & ~allowed != 0 { sort(allowed, refuse) }
        return Attributes(ordered: entries, foreign: foreign)
    }

    private mutating func sort(_ allowed: UInt64, _ refuse: (AttributeKey) -> Void) {
        var kept: [Int: Attributes.Entry] = [:]
        for entry in entries {
            let rank = AttributeSet.place(of: entry.key)
            if allowed & 1 << UInt64(rank) != 0 {
                kept[rank] = entry
            } else {
                refuse(entry.key)
                set(entry.key.rawValue, entry.value.foreignKind, entry.value.text)
            }
        }
        entries = kept.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// An end of an edge: what stands there, a node that is known, or the name of one that is still to come.
enum ElementEnd {
    case missing
    case plain(ByteRange, IdentifierIndex.Hash)
    case node(Int)
    case name(String)
}

extension AttributeValue {
    /// The type of GraphML for the value as a foreign attribute.
    fileprivate var foreignKind: ForeignAttribute.Kind {
        switch kind {
        case .string, .strings, .spans: .string
        case .integer: .long
        case .number: .double
        }
    }
}
