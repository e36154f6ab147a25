package import GraphSyntax

/// A document of RDF in one of its syntaxes.
package struct RDFDocument {
    /// The syntax of the document.
    let syntax: RDFGraphReader.Syntax
    /// The absolute IRI of the document, if known.
    let base: String?

    package init(_ syntax: RDFGraphReader.Syntax, base: String? = nil) {
        (self.syntax, self.base) = (syntax, base)
    }

    /// Reads a document and gives its triples in order, repetitions included.
    ///
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    package func parse(_ bytes: [UInt8], _ receive: (Triple) -> Void) throws(ReadError) {
        switch syntax {
        case .rdfxml:
            try bytes.withXML { (buffer) throws(ScanError) in
                var parser = try RDFXMLParser(buffer, base: base)
                try parser.parse { triple, _ in receive(triple) }
            }
        case .ntriples:
            try bytes.withText { (buffer) throws(ScanError) in
                var parser = NTriplesParser(buffer)
                try parser.parse { triple, _ in receive(triple) }
            }
        case .turtle:
            try bytes.withText { (buffer) throws(ScanError) in
                var parser = TurtleParser(buffer, base: base)
                try parser.parse { triple, _ in receive(triple) }
            }
        }
    }
}
