internal import NewsOntology
internal import NewsText

/// What nodes of the merged graph are known by.
struct MergeIdentities: Sendable {
    /// One of the things that a node is known by.
    enum Name: Hashable {
        case identifier(String)
        case local(String, article: String?)
        case wikidata(String)
        case digest(String)
        case entity(Int)
    }

    /// All that a node is known by, the surest first.
    struct Names {
        fileprivate let all: [Name]
        /// The identifier without what an earlier merging put behind it.
        fileprivate let base: String
        /// What tells the node apart from others of its identifier.
        fileprivate let distinction: String
    }

    private var indices: [Name: [Int]] = [:]
    /// The identifier of each node without what an earlier merging put behind it, and what tells it apart.
    private var known: [(base: String, distinction: String)] = []

    /// What a node is known by, in the article of this name (as `MergeInput` has it), among the nodes of the merged graph;
    /// the entity is that which identity across articles found it to be.
    static func names(of node: Node, article: String?, entity: Int?, _ nodes: [Node]) -> Names {
        let home = article.map { article in
            MergeInput.place(ofArticle: article).map { Self.distinction(of: nodes[$0], nodes) } ?? article
        }
        let isLocal = node.type.isLocalToArticle
        let distinction = isLocal ? firstArticle(of: node, nodes) ?? home ?? node.label : distinction(of: node, nodes)
        let base = Self.base(of: node.id, distinction)
        if let entity { return Names(all: [.entity(entity)], base: base, distinction: distinction) }
        if isLocal { return Names(all: [.local(base, article: article)], base: base, distinction: distinction) }
        var all: [Name] = []
        if let item = node.attributes[.wikidata]?.text { all.append(.wikidata(item)) }
        if let digest = node.attributes[.sha256]?.text { all.append(.digest(digest)) }
        return Names(all: all + [.identifier(base)], base: base, distinction: distinction)
    }

    /// The first node that is known by one of the names.
    func find(_ names: Names, where isSame: (Int) -> Bool) -> Int? {
        for name in names.all {
            if let index = indices[name]?.first(where: isSame) { return index }
        }
        return nil
    }

    /// The node at an index is known by the names; nodes come in the order of their indices.
    mutating func remember(_ names: Names, at index: Int) {
        if index == known.count { known.append((names.base, names.distinction)) }
        for name in names.all where indices[name]?.contains(index) != true {
            indices[name, default: []].append(index)
        }
    }

    /// The node at an index is called as this one is.
    mutating func rename(_ index: Int, as names: Names) { known[index] = (names.base, names.distinction) }

    /// The identifier of a node without what an earlier merging put behind it.
    func base(ofNodeAt index: Int) -> String { known[index].base }

    /// An identifier for one of several things that share one.
    func distinct(_ base: String, _ nodes: [Node], at index: Int) -> String {
        let node = nodes[index]
        let distinction =
            node.type.isLocalToArticle
            ? MergeIdentities.firstArticle(of: node, nodes) ?? known[index].distinction
            : MergeIdentities.distinction(of: node, nodes)
        return base + MergeIdentities.suffix(distinction)
    }

    /// Whether nothing speaks against it that two nodes with a name in common are one thing.
    static func isSame(_ a: Node, _ b: Node) -> Bool {
        guard a.type.isA(b.type) || b.type.isA(a.type) || a.type.idPrefix == b.type.idPrefix else { return false }
        for key in [AttributeKey.wikidata, .iso, .sha256] {
            if let one = a.attributes[key], let other = b.attributes[key], one != other { return false }
        }
        // Numbers and letters that other tools give out mean nothing outside of their file.
        return a.type != .thing || a.label == b.label
    }

    // MARK: Telling things of one identifier apart

    private static func distinction(of node: Node, _ nodes: [Node]) -> String {
        for key in [AttributeKey.sha256, .wikidata, .iso] {
            if let text = node.attributes[key]?.text { return text }
        }
        guard let article = firstArticle(of: node, nodes) else { return node.label }
        return "\(node.label) \(article)"
    }

    /// The article with the first digest of those that an entity is mentioned in: two persons of one name are told apart by
    /// where they were read of.
    private static func firstArticle(of node: Node, _ nodes: [Node]) -> String? {
        guard GraphRecords.types.contains(node.type) || node.type.isLocalToArticle else { return nil }
        var found: [String] = []
        for key in [AttributeKey.evidence, .mentions] {
            guard case .spans(let spans)? = node.attributes[key] else { continue }
            for article in Set(spans.compactMap(\.article)) {
                let place = MergeInput.place(ofArticle: article)
                found.append(place.map { nodes[$0].attributes[.sha256]?.text ?? nodes[$0].id } ?? article)
            }
        }
        return found.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func base(of id: String, _ distinction: String) -> String {
        let suffix = Self.suffix(distinction)
        return id.hasSuffix(suffix) && id.utf8.count > suffix.utf8.count ? String(id.dropLast(suffix.count)) : id
    }

    /// Eight digits: the first of a digest, or those of a hash that is the same on every machine.
    private static func suffix(_ distinction: String) -> String { "-" + Identifier.shortDigest(distinction) }
}
