package import KnowledgeGraph
internal import NewsOntology
package import NewsText

extension Node {
    /// Where an entity or event is named, in code points of the article.
    package var mentions: [TextSpan] {
        if case .spans(let spans) = attributes[.mentions] { spans } else { [] }
    }
}
