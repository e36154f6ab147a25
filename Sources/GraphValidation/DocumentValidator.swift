internal import GraphFormats

/// The order of the checks of one document: bytes, limits, well-formedness, structure, references, ontology.
struct DocumentValidator {
    let bytes: UnsafeRawBufferPointer
    let format: GraphFormat?
    let limits: ValidationLimits
    let textLength: Int?
    let tableIdentifiers: TableIdentifiers?
    let pages: PageRelease

    /// Whether the document is text in UTF-8, and not empty where its format wants something.
    static func acceptsText(
        _ bytes: UnsafeRawBufferPointer,
        _ format: GraphFormat?,
        _ pages: PageRelease,
        _ findings: inout FindingCollector
    ) -> Bool {
        guard EncodingCheck.accept(bytes, pages, &findings) else { return false }
        // Nothing at all is a document of N-Triples and of Turtle.
        if format == .ntriples || format == .turtle { return true }
        guard bytes.skippingBlanks(from: bytes.hasByteOrderMark ? 3 : 0) < bytes.count else {
            findings.add(.empty, at: 0, "the document is empty")
            return false
        }
        return true
    }

    func validate(_ findings: inout FindingCollector) throws(ValidationError) {
        switch format {
        case .ntriples, .turtle, .jsonld: try checkRDF(&findings)
        case .rdfxml:
            guard acceptsXML(&findings, mayHaveDoctype: true) else { return }
            try checkRDF(&findings)
        case .graphml:
            guard EncodingCheck.acceptDeclaration(XMLProlog(of: bytes), &findings) else { return }
            try GraphMLCheck(bytes: bytes, limits: limits, textLength: textLength, pages: pages).run(&findings)
        case .gexf: try checkXML(GEXFInspector(textLength: textLength), &findings)
        case .kml: try checkXML(KMLInspector(), &findings)
        case .jsonl, .cytoscape, .geojson:
            JSONCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
        case .neo4jNodes, .neo4jEdges:
            var check = CSVCheck(bytes: bytes, limits: limits, textLength: textLength, nodes: tableIdentifiers)
            check.run(&findings)
        case .dot: checkDOT(&findings)
        case .html, .events, .cypher, nil: try checkUnknown(&findings)
        }
    }

    private func checkRDF(_ findings: inout FindingCollector) throws(ValidationError) {
        guard let format else { return }
        try RDFCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
    }

    private func acceptsXML(_ findings: inout FindingCollector, mayHaveDoctype: Bool = false) -> Bool {
        EncodingCheck.acceptDeclaration(XMLProlog(of: bytes), &findings)
            && XMLGuard.accept(bytes, limits: limits, mayHaveDoctype: mayHaveDoctype, &findings)
    }

    private func checkXML(
        _ inspector: (any XMLInspector)?,
        _ findings: inout FindingCollector
    ) throws(ValidationError) {
        guard acceptsXML(&findings) else { return }
        let pass = try XMLPass(bytes, findings: findings, inspector: inspector, structure: nil, pages: pages)
        try pass.run()
        findings = pass.findings
    }

    private func checkDOT(_ findings: inout FindingCollector) {
        if bytes.hasByteOrderMark {
            let message = "a byte order mark stands before the graph; Graphviz before version 8 takes it for a name"
            findings.add(.dotSyntax, at: 0, message, severity: .warning)
        }
        DOTParser.check(bytes, limits: limits, &findings)
        VersionRule.checkDrawing(bytes, &findings)
    }

    /// What is at least XML or JSON may be told to be broken.
    private func checkUnknown(_ findings: inout FindingCollector) throws(ValidationError) {
        if bytes.looksLikeXML {
            try checkXML(nil, &findings)
        } else if bytes.looksLikeJSON {
            return JSONCheck(bytes: bytes, format: nil, limits: limits, textLength: textLength).run(&findings)
        }
        let known = GraphFormat.all(for: .check).map(\.facts.displayName).joined(separator: ", ")
        findings.add(.unknownFormat, at: 0, "the document is in no format that can be checked: \(known)")
    }
}

extension UnsafeRawBufferPointer {
    /// Whether the text starts with the byte order mark of UTF-8.
    var hasByteOrderMark: Bool { starts(with: [0xEF, 0xBB, 0xBF]) }

    /// Whether the text looks like XML: its first character that is no blank is `<`.
    var looksLikeXML: Bool { firstMark == UInt8(ascii: "<") }

    /// Whether the text looks like JSON: its first character that is no blank is `{` or `[`.
    var looksLikeJSON: Bool { firstMark == UInt8(ascii: "{") || firstMark == UInt8(ascii: "[") }

    private var firstMark: UInt8? {
        let start = skippingBlanks(from: hasByteOrderMark ? 3 : 0)
        return start < count ? self[start] : nil
    }
}
