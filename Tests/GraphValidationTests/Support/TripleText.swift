import GraphReaders
import GraphSyntax

/// Writes what a document in RDF/XML says as N-Triples.
enum TripleText {
    /// The triples, one a line; `nil` when the document is none.
    static func ntriples(ofRDFXML text: String) -> String? {
        var lines: [String] = []
        let ignored = try? RDFDocument(.rdfxml).parse(Array(text.utf8)) { triple in
            lines.append("\(term(triple.subject)) <\(triple.predicate)> \(term(triple.object)) .\n")
        }
        return ignored.map { _ in lines.joined() }
    }

    private static func term(_ term: RDFTerm) -> String {
        switch term {
        case .iri(let iri): "<\(iri)>"
        case .blank(let label): "_:\(label)"
        case .literal(let literal): self.literal(literal)
        }
    }

    private static func literal(_ literal: Literal) -> String {
        let text = literal.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
        if let language = literal.language { return "\"\(text)\"@\(language)" }
        return literal.datatype == GraphSyntax.RDFTerms.string ? "\"\(text)\"" : "\"\(text)\"^^<\(literal.datatype)>"
    }
}
