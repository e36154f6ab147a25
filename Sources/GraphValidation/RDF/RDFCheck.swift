internal import GraphFormats
internal import GraphSyntax
internal import NewsOntology

/// The checks of RDF by its triples, whatever the syntax: grammar, identifiers, references, ontology, shapes. The same
/// triples get the same verdict.
struct RDFCheck {
    let bytes: UnsafeRawBufferPointer
    let format: GraphFormat
    let limits: ValidationLimits
    let textLength: Int?

    func run(_ findings: inout FindingCollector) throws(ValidationError) {
        guard let graph = read(&findings) else { return }
        var replay = TripleReplay(graph, textLength: textLength)
        replay.run(&findings)
        guard replay.hasNodes else { return addNoGraph(graph, &findings) }
        ShapeVerdict.add(graph.facts, &findings)
        guard graph.saysVersion, findings.isStrict else { return }
        if format == .rdfxml { try RDFXMLForm.advise(bytes, &findings) }
        if format == .jsonld { JSONLDForm.advise(bytes, limits, &findings) }
    }

    /// What SHACL says of a document; `nil` where it breaks its grammar.
    static func violations(in bytes: [UInt8], _ format: GraphFormat) -> Set<ShapeViolation>? {
        bytes.withUnsafeBytes { buffer in
            var findings = FindingCollector(limit: 1)
            let check = RDFCheck(bytes: buffer, format: format, limits: ValidationLimits(), textLength: nil)
            return check.read(&findings).map { ShapeChecks($0.facts).violations }
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
        let input = UnsafeBufferPointer(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[...])
        switch format {
        case .ntriples: return readLines(input, &findings)
        case .turtle:
            var parser = TurtleParser(input, base: RDFTerms.documentBase, limits: limits.syntax)
            return read(.tripleSyntax, &findings) { (receive) throws(ScanError) in try parser.parse(receive) }
        case .jsonld:
            guard JSONLDForm.accept(bytes, limits, &findings) else { return nil }
            return read(.structure, &findings) { (receive) throws(ScanError) in
                var parser = try JSONLDParser(input, base: RDFTerms.documentBase)
                try parser.parse(receive)
            }
        default:
            return read(nil, &findings) { (receive) throws(ScanError) in
                var parser = try RDFXMLParser(input, base: RDFTerms.documentBase)
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
            findings.add(error.limit ?? code ?? RDFXMLForm.code(of: bytes), at: error.offset, error.message)
            return nil
        }
    }

    /// After an error the next line is read.
    private func readLines(_ input: UnsafeBufferPointer<UInt8>, _ findings: inout FindingCollector) -> TripleGraph {
        var graph = TripleGraph()
        var parser = NTriplesParser(input, limits: limits.syntax)
        while !findings.isFull {
            do throws(ScanError) {
                guard try parser.step({ graph.add($0, at: $1, &findings) }) else { break }
            } catch {
                findings.add(error.limit ?? .tripleSyntax, at: error.offset, error.message)
                parser.skipLine()
            }
        }
        return graph
    }
}

extension ScanError {
    /// What is found where a document is beyond a limit; `nil` where it breaks its grammar.
    fileprivate var limit: FindingCode? {
        switch kind {
        case .syntax: nil
        case .depth: .depth
        case .size: .textSize
        }
    }
}

extension ValidationLimits {
    /// The same for the grammars.
    var syntax: SyntaxLimits { SyntaxLimits(depth: depth, textBytes: textBytes) }
}
