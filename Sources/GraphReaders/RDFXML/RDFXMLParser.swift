/// Reads RDF/XML.
///
/// The whole language is read: typed nodes, property attributes, `rdf:li`, reification, `rdf:parseType` with XML
/// literals in exclusive canonical form, `xml:base`, `xml:lang`, datatypes. Nothing is loaded; a document type
/// declaration may hold internal entities and no more.
///
/// Source: RDF 1.1 XML Syntax, W3C Recommendation 2014, with the grammar of its section 7.
public struct RDFXMLParser: Sendable {
    /// The IRI that relative references are resolved against when the document gives none.
    public let base: String?

    /// Makes a parser.
    ///
    /// - Parameter base: the absolute IRI of the document; without one, a relative reference is an error.
    public init(base: String? = nil) {
        self.base = base
    }

    /// Reads a document and gives its triples in order.
    ///
    /// Blank nodes get labels that no other blank node of the document has.
    ///
    /// - Parameters:
    ///   - bytes: the document, in UTF-8, UTF-16, ISO 8859-1 or ASCII.
    ///   - receive: takes each triple, repetitions included.
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    public func parse(_ bytes: [UInt8], _ receive: (Triple) -> Void) throws(ReadError) {
        try bytes.withXML { (buffer) throws(ScanError) in
            var walk = RDFXMLWalk(try XMLScanner(buffer), base: base)
            while try walk.step(receive) {}
        }
    }
}
