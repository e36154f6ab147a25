internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The IRIs of all that a graph speaks of.
///
/// States, persons and other things that keep their identifier from article to article stand under the base, so that
/// graphs of several articles join in one store. Events, groups, statements and stretches of text belong to one article
/// and are fragments of its IRI, so that they do not.
struct RDFIdentifiers: Sendable {
    /// The IRI of the article.
    let article: String
    /// Whether the graph holds exactly one article.
    let articleIsKnown: Bool
    private let base: BaseIRI

    init(_ graph: Graph, _ base: BaseIRI) {
        let articles = graph.nodes.filter { $0.type == .article }
        articleIsKnown = articles.count == 1
        article = base.iri(of: articleIsKnown ? articles[0].id : "article:unknown")
        self.base = base
    }

    func iri(of node: Node) -> String {
        node.type.isLocalToArticle ? local(node.id) : base.iri(of: node.id)
    }

    func iri(of edge: Edge) -> String { local(edge.id) }

    /// The IRI of a stretch of the article; source: RFC 5147, fragment identifiers for text/plain, `char=` scheme.
    func iri(of span: TextSpan) -> String { base.iri(of: "char=\(span.start),\(span.end)", in: article(of: span)) }

    /// The IRI of the article that a stretch belongs to.
    func article(of span: TextSpan) -> String { span.article.map { base.iri(of: $0) } ?? article }

    private func local(_ identifier: String) -> String {
        articleIsKnown ? base.iri(of: identifier, in: article) : base.iri(of: identifier)
    }
}
