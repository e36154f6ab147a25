internal import NewsOntology
internal import NewsText

/// The identifiers of a merged graph: those that nodes had, or, where several things have one, with a part of what tells
/// each apart behind it. So they are the same in every order of the graphs.
struct MergedNames {
    /// The identifiers of the nodes, by their places.
    private(set) var ids: [String]
    /// The only article that stretches of text can lie in.
    private let onlyArticle: String?

    init(_ nodes: [Node], _ order: [Int], _ identities: MergeIdentities, _ pool: inout IdentifierPool) {
        var counts: [String: Int] = [:]
        for node in nodes.indices { counts[identities.base(ofNodeAt: node), default: 0] += 1 }
        ids = nodes.map(\.id)
        for index in order {
            let base = identities.base(ofNodeAt: index)
            let isAlone = counts[base] == 1
            ids[index] = pool.unused(isAlone ? nodes[index].id : identities.distinct(base, nodes, at: index))
        }
        let articles = nodes.indices.filter { nodes[$0].type == .article }
        onlyArticle = articles.count == 1 ? ids[articles[0]] : nil
    }

    /// The attributes with stretches of text named after articles of the result.
    func resolved(_ attributes: Attributes) -> Attributes {
        attributes.mappingSpans { spans in
            let named = spans.map { span in
                let article = MergeInput.article(span.article, in: ids)
                return TextSpan(span.start, span.end, in: article == onlyArticle ? nil : article)
            }
            return spans == spans.sorted() ? named.sorted() : named
        }
    }
}
