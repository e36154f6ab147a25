/// The order of the checks of one document: bytes, limits, well-formedness, structure, references, ontology.
struct DocumentValidator {
    let bytes: UnsafeRawBufferPointer
    let format: DocumentFormat?
    let limits: ValidationLimits
    let textLength: Int?
    let pages: PageRelease

    /// Whether the document is text in UTF-8 and not empty.
    static func acceptsText(
        _ bytes: UnsafeRawBufferPointer,
        _ pages: PageRelease,
        _ findings: inout FindingCollector
    ) -> Bool {
        guard EncodingCheck.accept(bytes, pages, &findings) else { return false }
        guard bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0) < bytes.count else {
            findings.add(.empty, at: 0, "the document is empty")
            return false
        }
        return true
    }

    func validate(_ findings: inout FindingCollector) throws(ValidationError) {
        if bytes.looksLikeTriples { return addTriples(&findings) }
        if bytes.looksLikeXML { return try validateXML(&findings) }
        if JSONFormat.looksLikeJSON(bytes) {
            return JSONCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
        }
        guard format == .dot else { return addUnknown(&findings) }
        if bytes.hasByteOrderMark {
            let message = "a byte order mark stands before the graph; Graphviz before version 8 takes it for a name"
            findings.add(.dotSyntax, at: 0, message, severity: .warning)
        }
        DOTParser.check(bytes, limits: limits, &findings)
        if bytes.hasASCII("digraph newsgraph {\n  graph [", at: 0) { VersionRule.checkComment(in: bytes, &findings) }
    }

    private func validateXML(_ findings: inout FindingCollector) throws(ValidationError) {
        guard EncodingCheck.acceptDeclaration(XMLProlog(of: bytes), &findings) else { return }
        if format == .graphml {
            let check = GraphMLCheck(bytes: bytes, limits: limits, textLength: textLength, pages: pages)
            return try check.run(&findings)
        }
        guard XMLGuard.accept(bytes, limits: limits, &findings) else { return }
        let isRDF = format == .rdfxml
        let structure = isRDF ? try RelaxNGStructure(CompiledSchemas.rdf()) : nil
        let pass = try XMLPass(
            bytes,
            findings: findings,
            inspector: isRDF ? RDFInspector(textLength: textLength) : nil,
            structure: structure,
            pages: pages
        )
        try pass.run()
        findings = pass.findings
        if format == nil { addUnknown(&findings) }
    }

    private func addTriples(_ findings: inout FindingCollector) {
        let message = "this looks like N-Triples, which is not checked; 'newsgraph convert' makes RDF/XML of it"
        findings.add(.unknownFormat, at: 0, message)
    }

    private func addUnknown(_ findings: inout FindingCollector) {
        let known =
            "GraphML (root element graphml), RDF/XML (root element rdf:RDF), DOT (graph or digraph), JSON-LD, "
            + "JSON Lines of newsgraph or JSON for Cytoscape"
        findings.add(.unknownFormat, at: 0, "the document is in no format that can be checked: \(known)")
    }
}
