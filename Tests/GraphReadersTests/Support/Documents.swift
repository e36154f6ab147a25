import GraphReaders
import GraphSyntax
import GraphWriters

/// Documents of every format that is read.
enum Documents {
    static func make(_ format: GraphFormat, seed: UInt64) throws -> [UInt8] {
        let graph = try RandomGraph.make(seed: seed, nodes: 6, edges: 8)
        // The blank nodes of our own N-Triples are named; here they are as other tools name them.
        if format == .ntriples { return try triples(GraphFormat.rdfxml.serialize(graph).bytes) }
        return try format.serialize(graph).bytes
    }

    /// The triples of a document of RDF/XML, a line each.
    private static func triples(_ bytes: [UInt8]) throws -> [UInt8] {
        var text = ""
        try RDFDocument(.rdfxml).parse(bytes) { text += "\(term($0.subject)) <\($0.predicate)> \(term($0.object)) .\n" }
        return Array(text.utf8)
    }

    private static func term(_ term: RDFTerm) -> String {
        switch term {
        case .iri(let iri): return "<\(iri)>"
        case .blank(let label): return "_:\(label)"
        case .literal(let literal):
            let text = literal.text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            let line = text.replacing("\r", with: "\\r").replacing("\n", with: "\\n").replacing("\r\n", with: "\\r\\n")
            return "\"\(line)\"" + (literal.language.map { "@\($0)" } ?? "^^<\(literal.datatype)>")
        }
    }
}
