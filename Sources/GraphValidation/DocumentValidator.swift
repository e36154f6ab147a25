/// The order of the checks of one document: bytes, limits, well-formedness, structure, references, ontology.
struct DocumentValidator {
    let bytes: UnsafeRawBufferPointer
    let format: DocumentFormat?
    let limits: ValidationLimits
    let textLength: Int?
    let tableIdentifiers: TableIdentifiers?
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
        if format == .ntriples || format == .turtle { return validateTriples(&findings) }
        if bytes.looksLikeXML { return try validateXML(&findings) }
        if JSONFormat.looksLikeJSON(bytes) {
            return JSONCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
        }
        if format == .neo4j {
            var check = CSVCheck(bytes: bytes, limits: limits, textLength: textLength, nodes: tableIdentifiers)
            return check.run(&findings)
        }
        guard format == .dot else { return addUnknown(&findings) }
        if bytes.hasByteOrderMark {
            let message = "a byte order mark stands before the graph; Graphviz before version 8 takes it for a name"
            findings.add(.dotSyntax, at: 0, message, severity: .warning)
        }
        DOTParser.check(bytes, limits: limits, &findings)
        VersionRule.checkDrawing(bytes, &findings)
    }

    private func validateXML(_ findings: inout FindingCollector) throws(ValidationError) {
        guard EncodingCheck.acceptDeclaration(XMLProlog(of: bytes), &findings) else { return }
        if format == .graphml {
            let check = GraphMLCheck(bytes: bytes, limits: limits, textLength: textLength, pages: pages)
            return try check.run(&findings)
        }
        guard XMLGuard.accept(bytes, limits: limits, &findings) else { return }
        let structure = format == .rdfxml ? try RelaxNGStructure(CompiledSchemas.rdf()) : nil
        let pass = try XMLPass(bytes, findings: findings, inspector: inspector, structure: structure, pages: pages)
        try pass.run()
        findings = pass.findings
        if format == nil { addUnknown(&findings) }
    }

    /// What looks at the content of XML other than GraphML.
    private var inspector: (any XMLInspector)? {
        switch format {
        case .rdfxml: RDFInspector(textLength: textLength)
        case .owl: OntologyInspector()
        case .gexf: GEXFInspector(textLength: textLength)
        case .graphml, .ntriples, .turtle, .dot, .jsonld, .jsonl, .cytoscape, .neo4j, nil: nil
        }
    }

    private func validateTriples(_ findings: inout FindingCollector) {
        guard let format else { return }
        TripleCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
    }

    private func addUnknown(_ findings: inout FindingCollector) {
        let known =
            "GraphML (root element graphml), RDF/XML (root element rdf:RDF), GEXF (root element gexf), N-Triples, Turtle, "
            + "DOT (graph or digraph), JSON-LD, JSON Lines of newsgraph, JSON for Cytoscape, or tables for Neo4j"
        findings.add(.unknownFormat, at: 0, "the document is in no format that can be checked: \(known)")
    }
}
