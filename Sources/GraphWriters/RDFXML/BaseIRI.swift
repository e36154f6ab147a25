/// Makes IRIs of identifiers.
struct BaseIRI: Sendable {
    private let base: String
    /// What stands between the IRI of an article and a stretch of it: a second `#` is not allowed.
    private let fragmentMark: String

    /// Throws when nothing can be appended to the base.
    init(_ base: String) throws(WriterError) {
        guard let end = base.last, "/#:".contains(end), WebAddress.hasScheme(base), WebAddress.encoded(base) == base
        else {
            throw .badBase(base)
        }
        self.base = base
        fragmentMark = base.contains("#") ? "-" : "#"
    }

    /// The IRI of a node or edge.
    func iri(of identifier: String) -> String { base + WebAddress.encoded(identifier) }

    /// The IRI of a stretch of an article; source: RFC 5147, fragment identifiers for text/plain, `char=` scheme.
    func iri(of start: Int, _ end: Int, in article: String) -> String {
        "\(article)\(fragmentMark)char=\(start),\(end)"
    }
}
