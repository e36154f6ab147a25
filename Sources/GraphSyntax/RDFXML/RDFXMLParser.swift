/// Reads RDF/XML.
///
/// The whole language is read: typed nodes, property attributes, `rdf:li`, reification, `rdf:parseType` with XML
/// literals in exclusive canonical form, `xml:base`, `xml:lang`, datatypes. Nothing is loaded; a document type
/// declaration may hold internal entities and no more. Blank nodes get labels that no other blank node of the document
/// has.
///
/// Source: RDF 1.1 XML Syntax, W3C Recommendation 2014, with the grammar of its section 7.
package struct RDFXMLParser {
    private var walk: RDFXMLWalk

    /// Makes a parser.
    ///
    /// - Parameters:
    ///   - bytes: the document as UTF-8 without forbidden characters, as `XMLInput` gives it; has to outlive the parser.
    ///   - base: the absolute IRI of the document; without one, a relative reference is an error.
    ///   - limits: how deep elements may nest, and how long a text may be.
    /// - Throws: where the document starts as none of XML.
    package init(
        _ bytes: Bytes,
        base: String? = nil,
        limits: SyntaxLimits = SyntaxLimits()
    ) throws(ScanError) {
        walk = RDFXMLWalk(try XMLScanner(bytes, limits: limits), base: base)
    }

    /// Reads the document and gives its triples in order.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package mutating func parse(_ receive: TripleReceiver) throws(ScanError) {
        while try walk.step(receive) {}
    }
}
