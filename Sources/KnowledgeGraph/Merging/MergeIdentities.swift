internal import NewsOntology

/// What nodes of the merged graph are known by.
struct MergeIdentities: Sendable {
    private enum Name: Hashable {
        case identifier(String)
        case local(String, article: String?)
        case wikidata(String)
        case digest(String)
    }

    private var indices: [Name: [Int]] = [:]

    /// The node of the merged graph that is the same thing.
    func find(_ node: Node, article: String?, _ nodes: [Node], excluding used: Set<Int>) -> Int? {
        for name in names(of: node, article: article) {
            for index in indices[name] ?? [] where !used.contains(index) {
                if isSame(node, nodes[index]) { return index }
            }
        }
        return nil
    }

    mutating func remember(_ node: Node, article: String?, at index: Int) {
        for name in names(of: node, article: article) where indices[name]?.contains(index) != true {
            indices[name, default: []].append(index)
        }
    }

    /// The surest first.
    private func names(of node: Node, article: String?) -> [Name] {
        if node.type.isLocalToArticle { return [.local(node.id, article: article)] }
        var names: [Name] = []
        if let item = node.attributes[.wikidata]?.text { names.append(.wikidata(item)) }
        if let digest = node.attributes[.sha256]?.text { names.append(.digest(digest)) }
        return names + [.identifier(node.id)]
    }

    /// Whether nothing speaks against it that two nodes with a name in common are one thing.
    private func isSame(_ a: Node, _ b: Node) -> Bool {
        guard a.type.isA(b.type) || b.type.isA(a.type) || a.type.idPrefix == b.type.idPrefix else { return false }
        for key in [AttributeKey.wikidata, .iso, .sha256] {
            if let one = a.attributes[key], let other = b.attributes[key], one != other { return false }
        }
        // Numbers and letters that other tools give out mean nothing outside of their file.
        return a.type != .thing || a.label == b.label
    }
}
