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
        /// The type that holds all values: the declared one, or a wider one.
        fileprivate(set) var kind: ForeignAttribute.Kind
    }

    /// What a format asks of the columns.
    struct Rules {
        /// The names that the format has itself, besides those of the ontology.
        var reserved: [ElementOwner: Set<String>] = [:]
        /// Whose columns are wanted.
        var owners = ElementOwner.allCases
        /// Whether names have to be name tokens (XML 1.0, production 7).
        var areTokens = false
        /// The attributes of a node or edge that the format has a place of its own for.
        var shown: @Sendable (Attributes, ElementOwner) -> Set<String> = { _, _ in [] }
    }

    private struct Key: Hashable {
        let owner: ElementOwner
        let name: String
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
        let (nodes, edges) = (graph.nodes, graph.edges)
        for index in wanted(.node, nodes.indices) where !nodes[index].attributes.foreign.isEmpty {
            note(nodes[index].attributes, .node)
        }
        for index in wanted(.edge, edges.indices) where !edges[index].attributes.foreign.isEmpty {
            note(edges[index].attributes, .edge)
        }
        for owner in rules.owners { name(columnsOf: owner) }
    }

    private func wanted(_ owner: ElementOwner, _ indices: Range<Int>) -> Range<Int> {
        rules.owners.contains(owner) ? indices : indices.prefix(0)
    }

    private mutating func note(_ attributes: Attributes, _ owner: ElementOwner) {
        let shown = rules.shown(attributes, owner)
        for attribute in attributes.foreign where !shown.contains(attribute.name) {
            let key = Key(owner: owner, name: attribute.name)
            let kind = attribute.fittingKind
            if let place = places[key] {
                columns[place].kind = columns[place].kind.joined(with: kind)
            } else {
                places[key] = columns.count
                let id = "\(owner.prefix)x\(columns.count + 1)"
                columns.append(Column(owner: owner, id: id, name: key.name, kind: kind))
            }
        }
    }

    /// Gives the columns names that the format takes; IRIs become the part of them that people read.
    private mutating func name(columnsOf owner: ElementOwner) {
        let reserved = rules.reserved[owner] ?? []
        var taken: Set<String> = []
        for place in columns.indices where columns[place].owner == owner {
            let original = columns[place].name
            var name = ForeignColumns.clear(rules.short(original), of: reserved)
            while !taken.insert(name).inserted { name += "-2" }
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
            let key = Key(owner: owner, name: attribute.name)
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

extension ForeignAttribute {
    /// The declared type, where the value is one of it, or the narrowest wider one.
    fileprivate var fittingKind: Kind {
        let kinds: [Kind] =
            switch kind {
            case .int: [.int, .long, .double]
            case .long: [.long, .double]
            case .float: [.float, .double]
            case .double, .boolean: [kind]
            case .string: []
            }
        return kinds.first { ForeignAttribute(name: name, kind: $0, text: text).isWellTyped } ?? .string
    }
}

extension ForeignAttribute.Kind {
    /// The narrowest type that holds the values of two.
    fileprivate func joined(with other: ForeignAttribute.Kind) -> ForeignAttribute.Kind {
        if self == other { return self }
        let pair: Set<ForeignAttribute.Kind> = [self, other]
        if pair == [.int, .long] { return .long }
        return pair.isSubset(of: [.int, .long, .float, .double]) ? .double : .string
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
