internal import NewsOntology

/// A term that RDF/XML can write as the name of an element.
struct RDFName: Hashable, Sendable {
    /// Prefix, colon, name.
    let tag: String
    /// The full IRI.
    let iri: String

    /// Throws, naming the IRI, when its end is no XML name: RDF/XML has no other way to write a property.
    init(_ term: Term) throws(WriterError) {
        guard RDFName.isNCName(term.name) else { throw .noQualifiedName(iri: term.iri) }
        tag = term.qualifiedName
        iri = term.iri
    }

    /// Whether a text is an NCName within ASCII (Namespaces in XML 1.0, production 4).
    static func isNCName(_ text: String) -> Bool {
        guard let first = text.utf8.first, isNameStart(first) else { return false }
        return text.utf8.allSatisfy {
            isNameStart($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || isDigit($0)
        }
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        let lowerCase = byte | 0x20
        return byte == UInt8(ascii: "_") || (lowerCase >= UInt8(ascii: "a") && lowerCase <= UInt8(ascii: "z"))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
