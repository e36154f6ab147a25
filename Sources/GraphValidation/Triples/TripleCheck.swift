internal import NewsOntology

/// The checks of a document in N-Triples or Turtle: grammar, identifiers, references, ontology, shapes.
struct TripleCheck {
    let bytes: UnsafeRawBufferPointer
    let format: DocumentFormat
    let limits: ValidationLimits
    let textLength: Int?

    func run(_ findings: inout FindingCollector) {
        guard let graph = read(&findings) else { return }
        var replay = TripleReplay(graph, textLength: textLength)
        replay.run(&findings)
        guard replay.hasNodes else { return TripleCheck.addNoGraph(&findings) }
        ShapeVerdict.add(graph.facts, &findings)
    }

    /// The graph; `nil` where the document breaks the grammar of Turtle: what follows is then not known.
    private func read(_ findings: inout FindingCollector) -> TripleGraph? {
        guard format == .turtle else {
            var lines = NTriplesLines(bytes, limits: limits, into: TripleGraph())
            lines.run(&findings)
            return lines.graph
        }
        var parser = TurtleParser(bytes, limits: limits, into: TripleGraph())
        do {
            try parser.run(&findings)
            return parser.graph
        } catch {
            findings.add(error.code, at: error.offset, error.message)
            return nil
        }
    }

    private static func addNoGraph(_ findings: inout FindingCollector) {
        let message = "this is RDF, but nothing in it is of a type of the ontology; only its syntax was checked"
        if !findings.hasErrors { findings.add(.noGraph, at: 0, message, severity: .warning) }
    }
}
