internal import NewsOntology
internal import NewsText

/// One of the graphs that are merged, with the places that its nodes have in the merged one.
struct MergeInput {
    private let graph: Graph
    /// The index in the merged graph of each node; -1 until it has one.
    private(set) var places: [Int]
    /// The nodes of the merged graph that nodes of this graph have become.
    private(set) var used: Set<Int> = []
    /// What articles of this graph are called in the merged one, by their places.
    private var articles: [String: String] = [:]
    private let onlyArticle: String?
    /// The article of each event that is said to be reported in one.
    private let reported: [Int: String]

    init(_ graph: Graph) {
        self.graph = graph
        places = graph.nodes.map { _ in -1 }
        let articles = graph.nodes.filter { $0.type == .article }
        onlyArticle = articles.count == 1 ? articles[0].id : nil
        reported = Dictionary(
            graph.edges.filter { $0.type == .reportedIn }.map { ($0.source, graph.nodes[$0.target].id) }
        ) { first, _ in first }
    }

    /// The node has become one of the merged graph.
    mutating func place(_ index: Int, at place: Int) {
        places[index] = place
        used.insert(place)
        if graph.nodes[index].type == .article { articles[graph.nodes[index].id] = MergeInput.name(ofArticleAt: place) }
    }

    /// A node, with its stretches of text named after the places of articles in the merged graph.
    func node(at index: Int) -> Node {
        let node = graph.nodes[index]
        return Node(id: node.id, type: node.type, label: node.label, attributes: qualified(node.attributes))
    }

    func qualified(_ attributes: Attributes) -> Attributes {
        attributes.mappingSpans { spans in
            spans.map { span in
                let article = span.article ?? onlyArticle
                return TextSpan(span.start, span.end, in: article.map { articles[$0] ?? $0 })
            }
        }
    }

    /// The article in the merged graph that a node is known in: that of its evidence, or the only one.
    func article(ofNodeAt index: Int) -> String? {
        let attributes = graph.nodes[index].attributes
        for key in [AttributeKey.evidence, .mentions] {
            if case .spans(let spans)? = attributes[key], let article = spans.first?.article {
                return articles[article] ?? article
            }
        }
        return (reported[index] ?? onlyArticle).map { articles[$0] ?? $0 }
    }

    // MARK: Articles of the merged graph, while their identifiers are not known

    private static let mark = "\u{0}"

    /// What an article is called by its place; the names stand in the order of the places.
    private static func name(ofArticleAt place: Int) -> String {
        let digits = String(place)
        return mark + String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }

    /// The place of an article of the merged graph by such a name; `nil` for other texts.
    static func place(ofArticle name: String) -> Int? {
        name.hasPrefix(mark) ? Int(name.dropFirst(mark.count)) : nil
    }

    /// The identifier that an article has at last.
    static func article(_ name: String?, in ids: [String]) -> String? {
        guard let name, let place = place(ofArticle: name), ids.indices.contains(place) else { return name }
        return ids[place]
    }
}
