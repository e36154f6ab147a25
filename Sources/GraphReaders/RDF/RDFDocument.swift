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
    /// - Returns: how many members of JSON-LD no context gives a meaning to, and the first of them.
    /// - Throws: the first thing that is wrong; the triples before it have been given.
    @discardableResult
    package func parse(
        _ bytes: [UInt8],
        _ receive: (Triple) -> Void
    ) throws(ReadError) -> (count: Int, first: String) {
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
        case .jsonld:
            return try bytes.withText { (buffer) throws(ScanError) in
                var parser = try JSONLDParser(buffer, base: base)
                try parser.parse { triple, _ in receive(triple) }
                return parser.ignored
            }
        }
        return (0, "")
    }
}
