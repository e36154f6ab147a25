internal import GraphFormats
internal import GraphSyntax

/// The order of the checks of one document: bytes, limits, well-formedness, structure, references, ontology.
struct DocumentValidator {
    let bytes: Bytes
    let format: GraphFormat?
    /// Whether the document was in another encoding, as its declaration still says.
    let isConverted: Bool
    let limits: ValidationLimits
    let textLength: Int?
    let tableIdentifiers: TableIdentifiers?
    let pages: PageRelease

    func validate(_ findings: inout FindingCollector) throws(ValidationError) {
        guard acceptsText(&findings) else { return }
        switch format {
        case .rdfxml, .ntriples, .turtle, .jsonld:
            try RDFCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
        case .graphml:
            try GraphMLCheck(bytes: bytes, limits: limits, textLength: textLength, pages: pages).run(&findings)
        case .gexf:
            var check = GEXFCheck(textLength: textLength)
            check.run(bytes, limits, &findings)
        case .kml:
            var check = KMLCheck()
            check.run(bytes, limits, &findings)
        case .jsonl, .cytoscape, .geojson:
            JSONCheck(bytes: bytes, format: format, limits: limits, textLength: textLength).run(&findings)
        case .neo4jNodes, .neo4jEdges:
            var check = CSVCheck(bytes, limits: limits, textLength: textLength, nodes: tableIdentifiers)
            check.run(&findings)
        case .dot: DOTCheck.run(bytes, limits, &findings)
        case .html, .events, .cypher, nil: checkUnknown(&findings)
        }
    }

    /// Whether the document is text in UTF-8, and not empty where its format wants something.
    private func acceptsText(_ findings: inout FindingCollector) -> Bool {
        guard EncodingCheck.accept(bytes, isXML: isXML, pages, &findings) else { return false }
        // Nothing at all is a document of N-Triples and of Turtle.
        if format == .ntriples || format == .turtle { return true }
        guard bytes.skippingBlanks(from: bytes.startOfText) < bytes.count else {
            findings.add(.empty, at: 0, "the document is empty")
            return false
        }
        return isConverted || !isXML || EncodingCheck.acceptDeclaration(bytes, &findings)
    }

    private var isXML: Bool {
        switch format {
        case .rdfxml, .graphml, .gexf, .kml: true
        case .ntriples, .turtle, .jsonld, .jsonl, .cytoscape, .neo4jNodes, .neo4jEdges, .dot, .html, .events,
            .geojson, .cypher:
            false
        case nil: bytes.looksLikeXML
        }
    }

    /// What is at least XML or JSON may be told to be broken.
    private func checkUnknown(_ findings: inout FindingCollector) {
        if bytes.looksLikeXML {
            do throws(ScanError) {
                var limits = limits.syntax
                limits.mayHaveDoctype = false
                var scanner = try XMLScanner(bytes, limits: limits)
                while try scanner.next() != .finish {}
            } catch {
                findings.add(error, as: .wellFormed)
            }
        } else if bytes.looksLikeJSON {
            return JSONCheck(bytes: bytes, format: nil, limits: limits, textLength: textLength).run(&findings)
        }
        let known = GraphFormat.all(for: .check).map(\.facts.displayName).joined(separator: ", ")
        findings.add(.unknownFormat, at: 0, "the document is in no format that can be checked: \(known)")
    }
}

extension Bytes {
    /// Whether the text looks like XML: its first character that is no blank is `<`.
    var looksLikeXML: Bool { firstMark == UInt8(ascii: "<") }

    /// Whether the text looks like JSON: its first character that is no blank is `{` or `[`.
    var looksLikeJSON: Bool { firstMark == UInt8(ascii: "{") || firstMark == UInt8(ascii: "[") }

    private var firstMark: UInt8? {
        let start = skippingBlanks(from: startOfText)
        return start < count ? self[start] : nil
    }
}
