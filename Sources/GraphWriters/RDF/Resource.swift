internal import NewsText

/// Something that has an IRI.
enum Resource {
    /// A thing that keeps its identifier from article to article; it stands under the base.
    case shared(String)
    /// A thing that belongs to the article.
    case local(String)
    /// A node at the end of an edge: its identifier, and whether it belongs to the article.
    case end(UnsafeBufferPointer<UInt8>, isLocal: Bool)
    /// A stretch of the article.
    case span(TextSpan)
    /// The article itself.
    case article
    /// A term of a vocabulary, by its number.
    case term(Int)
    /// Whatever has this IRI, which needs no encoding any more.
    case iri(String)
}
