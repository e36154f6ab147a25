internal import KnowledgeGraph
internal import NewsOntology

/// Columns for the attributes that graphs of other tools bear and the ontology does not know.
///
/// Formats that use them declare them before the graph, so a graph that goes by cannot have any; its attributes are
/// counted in the warnings.
struct ForeignColumns {
    /// One name and type of nodes or of edges.
    struct Column {
        let owner: ElementOwner
        /// An identifier that is unique in the file.
        let id: String
        /// The name, made different from those that the format has.
        fileprivate(set) var name: String
        /// The type that the other tool declared.
        let declared: ForeignAttribute.Kind
        /// The type that all values have: the declared one, or a text.
        fileprivate(set) var kind: ForeignAttribute.Kind
    }

    private struct Key: Hashable {
        let owner: ElementOwner
        let name: String
        let kind: ForeignAttribute.Kind
    }

    private(set) var columns: [Column] = []
    private var places: [Key: Int] = [:]

    /// No columns.
    init() {}

    /// The columns that a graph needs, in the order in which they come up.
    ///
    /// - Parameters:
    ///   - graph: the graph.
    ///   - reserved: the names that the format has itself, besides those of the ontology.
    ///   - areUnique: whether two columns of one owner must not have one name.
    init(_ graph: Graph, reserved: Set<String> = [], areUnique: Bool = false) {
        for index in graph.nodes.indices where !graph.nodes[index].attributes.foreign.isEmpty {
            note(graph.nodes[index].attributes, .node, reserved)
        }
        for index in graph.edges.indices where !graph.edges[index].attributes.foreign.isEmpty {
            note(graph.edges[index].attributes, .edge, reserved)
        }
        if areUnique { separate() }
    }

    private mutating func note(_ attributes: Attributes, _ owner: ElementOwner, _ reserved: Set<String>) {
        for attribute in attributes.foreign {
            let key = Key(owner: owner, name: attribute.name, kind: attribute.kind)
            let place = places[key] ?? columns.count
            if place == columns.count {
                places[key] = place
                let id = "\(owner.prefix)x\(place + 1)"
                let name = ForeignColumns.clear(attribute.name, of: reserved)
                columns.append(Column(owner: owner, id: id, name: name, declared: key.kind, kind: key.kind))
            }
            if !attribute.isWellTyped { columns[place].kind = .string }
        }
    }

    /// Puts the type behind a name that another column has.
    private mutating func separate() {
        for owner in ElementOwner.allCases {
            var taken: Set<String> = []
            for place in columns.indices where columns[place].owner == owner {
                while !taken.insert(columns[place].name).inserted {
                    columns[place].name += ".\(columns[place].declared)"
                }
            }
        }
    }

    /// What is put before the name of an attribute that is called as one of the ontology or of the format.
    private static let prefix = "original."

    /// A name that neither the ontology nor the format has; readers take the prefix away again.
    static func clear(_ name: String, of reserved: Set<String>) -> String {
        let isTaken = AttributeKey(rawValue: name) != nil || reserved.contains(name) || name.hasPrefix(prefix)
        return isTaken ? prefix + name : name
    }

    /// The columns of nodes or of edges.
    func columns(of owner: ElementOwner) -> [Column] { columns.filter { $0.owner == owner } }

    /// Gives each foreign attribute with its column; those without are counted in the warnings.
    @inline(__always)
    func each(
        of attributes: Attributes,
        _ owner: ElementOwner,
        _ output: inout TextOutput,
        _ body: (Column, ForeignAttribute, inout TextOutput) -> Void
    ) {
        if !attributes.foreign.isEmpty { giveAll(attributes, owner, &output, body) }
    }

    private func giveAll(
        _ attributes: Attributes,
        _ owner: ElementOwner,
        _ output: inout TextOutput,
        _ body: (Column, ForeignAttribute, inout TextOutput) -> Void
    ) {
        for attribute in attributes.foreign {
            let key = Key(owner: owner, name: attribute.name, kind: attribute.kind)
            if let place = places[key] {
                body(columns[place], attribute, &output)
            } else {
                output.warn(.foreignAttributes, of: attribute.name)
            }
        }
    }
}

extension TextOutput {
    /// Counts the attributes of other tools, for formats that leave them out.
    @inline(__always)
    mutating func leaveOut(foreignOf attributes: Attributes) {
        for attribute in attributes.foreign { warn(.foreignAttributes, of: attribute.name) }
    }
}
