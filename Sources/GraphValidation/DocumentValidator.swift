/// The order of the checks of one document: bytes, limits, well-formedness, structure, references, ontology.
struct DocumentValidator {
    let bytes: UnsafeRawBufferPointer
    let format: DocumentFormat?
    let limits: ValidationLimits
    let schemas: CompiledSchemas

    /// Whether the document is text in UTF-8 and not empty.
    static func acceptsText(_ bytes: UnsafeRawBufferPointer, _ findings: inout FindingCollector) -> Bool {
        guard EncodingCheck.accept(bytes, &findings) else { return false }
        guard bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0) < bytes.count else {
            findings.add(.empty, at: 0, "the document is empty")
            return false
        }
        return true
    }

    func validate(_ findings: inout FindingCollector) throws(ValidationError) {
        if bytes.looksLikeXML { return try validateXML(&findings) }
        guard format == .dot else { return addUnknown(&findings) }
        if bytes.hasByteOrderMark {
            let message = "a byte order mark stands before the graph; Graphviz before version 8 takes it for a name"
            findings.add(.dotSyntax, at: 0, message, severity: .warning)
        }
        DOTParser.check(bytes, limits: limits, &findings)
    }

    private func validateXML(_ findings: inout FindingCollector) throws(ValidationError) {
        let isSafe =
            EncodingCheck.acceptDeclaration(XMLProlog(of: bytes), &findings)
            && XMLGuard.accept(bytes, limits: limits, &findings)
        guard isSafe else { return }
        let pass = try XMLPass(bytes, findings: findings, inspector: inspector, structure: try structure())
        try pass.run()
        findings = pass.findings
        if format == nil { addUnknown(&findings) }
    }

    private var inspector: any XMLInspector {
        switch format {
        case .graphml: GraphMLInspector()
        case .rdfxml: RDFInspector()
        case .dot, nil: NoInspector()
        }
    }

    private func structure() throws(ValidationError) -> (any XMLStructure)? {
        switch format {
        case .graphml: try XSDStructure(schemas)
        case .rdfxml: try RelaxNGStructure(schemas)
        case .dot, nil: nil
        }
    }

    private func addUnknown(_ findings: inout FindingCollector) {
        let known = "GraphML (root element graphml), RDF/XML (root element rdf:RDF) or DOT (graph or digraph)"
        findings.add(.unknownFormat, at: 0, "the document is in no format that can be checked: \(known)")
    }
}

/// Looks at nothing: the document is only checked for being well-formed.
private struct NoInspector: XMLInspector {
    func start(_ tag: XMLTag, _ findings: inout FindingCollector) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
    func end(_ findings: inout FindingCollector) {}
    func finish(_ findings: inout FindingCollector) {}
}
