internal import NewsOntology

/// An RDF/XML document in the making: one typed element for each resource, one element in it for each triple.
struct RDFXMLOutput {
    var xml: XMLOutput

    /// Starts the document.
    init(_ xml: XMLOutput) {
        self.xml = xml
        self.xml.raw("<rdf:RDF")
        for vocabulary in Vocabulary.allCases {
            if vocabulary != Vocabulary.allCases.first { self.xml.raw("\n        ") }
            self.xml.attribute("xmlns:\(vocabulary.rawValue)", vocabulary.namespace)
        }
        self.xml.raw(">\n")
    }

    mutating func finish() { xml.raw("</rdf:RDF>\n") }

    mutating func open(_ tag: String, about iri: String) {
        xml.raw("  <\(tag)")
        xml.attribute("rdf:about", iri)
        xml.raw(">\n")
    }

    mutating func close(_ tag: String) { xml.raw("  </\(tag)>\n") }

    /// A triple whose object is a resource.
    mutating func resource(_ tag: String, _ iri: String) {
        xml.raw("    <\(tag)")
        xml.attribute("rdf:resource", iri)
        xml.raw("/>\n")
    }

    /// A triple whose object is a literal.
    mutating func literal(_ tag: String, _ text: String, _ kind: LiteralKind, of part: AttributeKey) {
        xml.raw("    <\(tag)")
        switch kind {
        case .plain: break
        case .english: xml.attribute("xml:lang", "en")
        case .typed(let datatype): xml.attribute("rdf:datatype", datatype.iri)
        }
        xml.raw(">")
        xml.content(text, of: part.rawValue)
        xml.raw("</\(tag)>\n")
    }

    /// What a literal says of its own kind.
    enum LiteralKind {
        /// A text without language.
        case plain
        /// A text in the language of the article.
        case english
        /// A value of a datatype.
        case typed(Term)
    }
}
