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

    /// The same document as a program writes it that knows nothing but triples: one description for each.
    static func rdfXML(ofRDFXML text: String) -> String? {
        var out = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        guard (try? RDFDocument(.rdfxml).parse(Array(text.utf8)) { out += description($0) }) != nil else { return nil }
        return out + "</rdf:RDF>\n"
    }

    private static func description(_ triple: Triple) -> String {
        let cut = triple.predicate.lastIndex { "#/".contains($0) } ?? triple.predicate.startIndex
        let local = triple.predicate[triple.predicate.index(after: cut)...]
        let start = "<p:\(local) xmlns:p=\"\(triple.predicate[...cut])\""
        let about =
            switch triple.subject {
            case .blank(let label): "rdf:nodeID=\"b\(label)\""
            case .iri(let iri): "rdf:about=\"\(iri.replacing("&", with: "&amp;"))\""
            case .literal: ""
            }
        let value = self.value(triple.object, of: String(local))
        return "<rdf:Description \(about)>\(start)\(value)</rdf:Description>\n"
    }

    private static func value(_ object: RDFTerm, of name: String) -> String {
        switch object {
        case .iri(let iri): return " rdf:resource=\"\(iri.replacing("&", with: "&amp;"))\"/>"
        case .blank(let label): return " rdf:nodeID=\"b\(label)\"/>"
        case .literal(let literal):
            let text = literal.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</p:\(name)>"
            if let language = literal.language { return " xml:lang=\"\(language)\">\(text)" }
            let isPlain = literal.datatype == GraphSyntax.RDFTerms.string
            return isPlain ? ">\(text)" : " rdf:datatype=\"\(literal.datatype)\">\(text)"
        }
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
