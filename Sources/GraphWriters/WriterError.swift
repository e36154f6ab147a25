/// Why a graph cannot be written in a format at all; thrown before the first byte.
public enum WriterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// RDF/XML spells a class or property as an XML name, and this IRI does not end in one.
    case noQualifiedName(iri: String)
    /// The base is no absolute IRI that identifiers can be appended to.
    case badBase(String)

    /// One line that says what is wrong.
    public var description: String {
        switch self {
        case .noQualifiedName(let iri):
            "RDF/XML cannot write the term <\(iri)>: it does not end in an XML name (RDF/XML 1.1, section 2.4)"
        case .badBase(let base):
            "'\(base)' is no base for identifiers: give an absolute IRI that ends in '/', '#' or ':'"
        }
    }
}
