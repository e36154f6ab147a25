internal import GraphFormats
internal import GraphSyntax
internal import NewsOntology

/// The checks of RDF by its triples, whatever the syntax: grammar, identifiers, references, ontology, shapes. The same
/// triples get the same verdict.
struct RDFCheck {
    let bytes: Bytes
    let format: GraphFormat?
    let limits: ValidationLimits
    let textLength: Int?

    func run(_ findings: inout FindingCollector) throws(ValidationError) {
        guard let graph = read(&findings) else { return }
        var checks = ResourceChecks(graph, textLength: textLength)
        checks.run(&findings)
        guard checks.hasNodes else { return addNoGraph(graph, &findings) }
        // What the shapes reject, the other checks reject with a better word. This is for what they let pass, so that the
        // verdict is never milder than that of SHACL.
        if !findings.hasErrors {
            for place in ShapeChecks(graph).places {
                findings.add(.shape, at: place.offset, ShapeWords.text(place))
            }
        }
        guard graph.saysVersion, findings.isStrict, format == .rdfxml else { return }
        // The document may be in another form than that in which it was written, as the schema has it.
        findings.adviseAll(of: try RDFXMLForm.problems(in: bytes)) {
            "the document is not in the form that newsgraph writes: \($0)"
        }
    }

    /// What SHACL says of a document; `nil` where it breaks its grammar.
    static func violations(in bytes: [UInt8], _ format: GraphFormat) -> Set<ShapeViolation>? {
        bytes.withUnsafeBufferPointer { buffer in
            var findings = FindingCollector(limit: 1)
            let check = RDFCheck(bytes: buffer, format: format, limits: ValidationLimits(), textLength: nil)
            return check.read(&findings).map { ShapeChecks($0).violations }
        }
    }

    private func addNoGraph(_ graph: TripleGraph, _ findings: inout FindingCollector) {
        guard !findings.hasErrors else { return }
        let message =
            graph.declaresTerms
            ? "this is an ontology and no graph; its syntax and its terms were checked"
            : "this is RDF, but nothing in it is of a type of the ontology; only its syntax was checked"
        findings.add(.noGraph, at: 0, message, severity: .warning)
    }

    // MARK: Reading

    /// The graph; `nil` where the document breaks its grammar: what follows is then not known.
    private func read(_ findings: inout FindingCollector) -> TripleGraph? {
        switch format {
        case .ntriples: return readLines(&findings)
        case .turtle:
            var parser = TurtleParser(bytes, base: RDFTermChecks.documentBase, limits: limits.syntax)
            return read(.tripleSyntax, &findings) { (receive) throws(ScanError) in try parser.parse(receive) }
        case .jsonld:
            guard acceptsJSON(&findings) else { return nil }
            return read(.structure, &findings) { (receive) throws(ScanError) in
                var parser = try JSONLDParser(bytes, base: RDFTermChecks.documentBase, limits: limits.syntax)
                try parser.parse(receive)
            }
        default:
            return read(nil, &findings) { (receive) throws(ScanError) in
                var parser = try RDFXMLParser(bytes, base: RDFTermChecks.documentBase, limits: limits.syntax)
                try parser.parse(receive)
            }
        }
    }

    private func read(
        _ code: FindingCode?,
        _ findings: inout FindingCollector,
        _ parse: (TripleReceiver) throws(ScanError) -> Void
    ) -> TripleGraph? {
        var graph = TripleGraph()
        do throws(ScanError) {
            try parse { graph.add($0, at: $1, &findings) }
            return graph
        } catch {
            findings.add(error, as: code ?? RDFXMLForm.code(of: bytes))
            return nil
        }
    }

    /// Whether a document is JSON within the limits, in whose objects each name stands once; adds a finding when it is not.
    private func acceptsJSON(_ findings: inout FindingCollector) -> Bool {
        var parser = JSONParser(bytes, limits: limits.syntax)
        do throws(ScanError) {
            _ = try parser.value(&findings)
            try parser.end()
            return true
        } catch {
            findings.add(error, as: .jsonSyntax)
            return false
        }
    }

    /// After an error the next line is read.
    private func readLines(_ findings: inout FindingCollector) -> TripleGraph {
        var graph = TripleGraph()
        var parser = NTriplesParser(bytes, limits: limits.syntax)
        while !findings.isFull {
            do throws(ScanError) {
                guard try parser.step({ graph.add($0, at: $1, &findings) }) else { break }
            } catch {
                findings.add(error, as: .tripleSyntax)
                parser.skipLine()
            }
        }
        return graph
    }
}
