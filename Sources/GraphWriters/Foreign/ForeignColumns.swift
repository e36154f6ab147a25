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
        /// What the other tool calls it, where that is another name.
        fileprivate(set) var original: String?
        /// The type that the other tool declared.
        let declared: ForeignAttribute.Kind
        /// The type that all values have: the declared one, or a wider one.
        fileprivate(set) var kind: ForeignAttribute.Kind
    }

    /// What a format asks of the columns.
    struct Rules {
        /// The names that the format has itself, besides those of the ontology.
        var reserved: [ElementOwner: Set<String>] = [:]
        /// Whether two columns of one owner must not have one name.
        var areUnique = false
        /// Whether names have to be name tokens (XML 1.0, production 7).
        var areTokens = false
        /// The attributes of a node or edge that the format has a place of its own for.
        var shown: @Sendable (Attributes, ElementOwner) -> Set<String> = { _, _ in [] }
    }

    private struct Key: Hashable {
        let owner: ElementOwner
        let name: String
        let kind: ForeignAttribute.Kind
    }

    private(set) var columns: [Column] = []
    private var places: [Key: Int] = [:]
    private var rules = Rules()

    /// No columns.
    init() {}

    /// The columns that a graph needs, in the order in which they come up.
    ///
    /// - Parameters:
    ///   - graph: the graph.
    ///   - rules: what the format asks of them.
    init(_ graph: Graph, _ rules: Rules = Rules()) {
        self.rules = rules
        for index in graph.nodes.indices where !graph.nodes[index].attributes.foreign.isEmpty {
            note(graph.nodes[index].attributes, .node)
        }
        for index in graph.edges.indices where !graph.edges[index].attributes.foreign.isEmpty {
            note(graph.edges[index].attributes, .edge)
        }
        for owner in ElementOwner.allCases { name(columnsOf: owner) }
    }

    private mutating func note(_ attributes: Attributes, _ owner: ElementOwner) {
        let shown = rules.shown(attributes, owner)
        for attribute in attributes.foreign where !shown.contains(attribute.name) {
            let key = Key(owner: owner, name: attribute.name, kind: attribute.kind)
            let place = places[key] ?? columns.count
            if place == columns.count {
                places[key] = place
                let id = "\(owner.prefix)x\(place + 1)"
                columns.append(Column(owner: owner, id: id, name: key.name, declared: key.kind, kind: key.kind))
            }
            if !attribute.isWellTyped { columns[place].kind = columns[place].kind.widened(for: attribute) }
        }
    }

    /// Gives the columns names that the format takes; IRIs become the part of them that people read.
    private mutating func name(columnsOf owner: ElementOwner) {
        let reserved = rules.reserved[owner] ?? []
        var taken: [String: String] = [:]
        for place in columns.indices where columns[place].owner == owner {
            let original = columns[place].name
            var name = ForeignColumns.clear(rules.short(original), of: reserved)
            // Two columns of one name, one for each type, are one attribute to most programs.
            while let other = taken[name], other != original || rules.areUnique {
                name += other == original ? ".\(columns[place].declared)" : "-2"
            }
            taken[name] = original
            columns[place].name = name
            if name != original, name != ForeignColumns.prefix + original { columns[place].original = original }
        }
    }

    /// Counts the columns that have another name than their attributes.
    func warnOfNames(_ output: inout TextOutput) {
        output.owner = ""
        for column in columns where column.original != nil {
            output.warn(.renamedAttribute, of: "'\(column.original ?? "")', now '\(column.name)'")
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
        let shown = rules.shown(attributes, owner)
        for attribute in attributes.foreign where !shown.contains(attribute.name) {
            let key = Key(owner: owner, name: attribute.name, kind: attribute.kind)
            if let place = places[key] {
                body(columns[place], attribute, &output)
            } else {
                output.warn(.foreignAttributes, of: attribute.name)
            }
        }
    }
}

extension ForeignColumns.Rules {
    /// The name as far as the format takes it.
    fileprivate func short(_ name: String) -> String {
        areTokens ? ForeignName.nmtoken(name) : ForeignName.short(name)
    }

    /// Rules of formats that show colours, sizes, places, weights and directions in their own way.
    static func drawing(_ rules: ForeignColumns.Rules = ForeignColumns.Rules()) -> ForeignColumns.Rules {
        var rules = rules
        rules.shown = { attributes, owner in
            Set(ForeignLook(attributes, onEdges: owner == .edge).shown.map(\.rawValue))
        }
        return rules
    }
}

extension ForeignAttribute.Kind {
    /// The narrowest type that holds a value too.
    fileprivate func widened(for attribute: ForeignAttribute) -> ForeignAttribute.Kind {
        let wider: [ForeignAttribute.Kind] =
            switch self {
            case .int: [.long, .double]
            case .long, .float: [.double]
            case .double, .boolean, .string: []
            }
        let fits = wider.first { kind in
            ForeignAttribute(name: attribute.name, kind: kind, text: attribute.text).isWellTyped
        }
        return fits ?? .string
    }
}

extension TextOutput {
    /// Counts the attributes of other tools, for formats that leave them out.
    @inline(__always)
    mutating func leaveOut(foreignOf attributes: Attributes, but look: ForeignLook? = nil) {
        for attribute in attributes.foreign where look?.shown.contains(where: { $0.rawValue == attribute.name }) != true
        {
            warn(.foreignAttributes, of: attribute.name)
        }
    }
}
