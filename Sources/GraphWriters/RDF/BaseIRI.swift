/// Makes IRIs of identifiers.
struct BaseIRI: Sendable {
    private let base: String
    /// What stands between the IRI of an article and a part of it: a second `#` is not allowed.
    private let fragmentMark: String

    /// Throws when nothing can be appended to the base.
    init(_ base: String) throws(WriterError) {
        guard let end = base.last, "/#:".contains(end), WebAddress.hasScheme(base), WebAddress.encoded(base) == base
        else {
            throw .badBase(base)
        }
        self.base = base
        fragmentMark = base.contains("#") ? "/" : "#"
    }

    /// The IRI of something that stands under the base.
    func iri(of identifier: String) -> String { base + WebAddress.encoded(identifier) }

    /// The IRI of something that belongs to an article, whose IRI is given.
    func iri(of identifier: String, in article: String) -> String {
        article + fragmentMark + WebAddress.encoded(identifier)
    }
}
