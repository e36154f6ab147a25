/// The checks of a document in GraphML: one reading of our own, and one by libxml2.
///
/// Our own reading looks at structure, identifiers, references and the ontology. It proves of most documents that they
/// are well-formed and built as the schema says. Where it is not sure of the one or the other, libxml2 has the word: it
/// parses the document, and holds it against the schema.
struct GraphMLCheck {
    let bytes: UnsafeRawBufferPointer
    let limits: ValidationLimits
    let textLength: Int?
    let pages: PageRelease

    func run(_ findings: inout FindingCollector) throws(ValidationError) {
        let dialect = GraphMLDialect(of: bytes)
        var scanner = XMLScanner(bytes, limits: limits, pages: pages)
        var scan = GraphMLScan(bytes, dialect, textLength: textLength)
        var found = findings
        do {
            try scanner.run(&scan, &found)
        } catch {
            return findings.add(error.code, at: error.offset, error.message)
        }
        if let root = scan.strangeRoot { return try checkRoot(root, scanner.stop, &findings) }
        // What has not been looked at may be beyond the limits: it is kept from libxml2.
        if scan.isProven, scanner.isPlain, scanner.stop == nil {
            scan.finish(&found)
        } else if !found.isFull {
            try parse(scan.isStructured ? nil : dialect, &found, scanner.stop) { scan.finish(&$0) }
        }
        findings = found
    }

    /// Of a document whose elements are not GraphML's nothing else is told than whether it is well-formed.
    private func checkRoot(
        _ root: (offset: Int, namespace: String),
        _ stop: Int?,
        _ findings: inout FindingCollector
    ) throws(ValidationError) {
        let wanted = "http://graphml.graphdrawing.org/xmlns"
        let message =
            root.namespace.isEmpty
            ? "the namespace \(wanted) is missing: write <graphml xmlns=\"\(wanted)\">"
            : "the elements are in the namespace \(MessageText.quote(root.namespace.utf8)); GraphML's is \(wanted)"
        findings.add(.structure, at: root.offset, message)
        try parse(nil, &findings, stop) { _ in }
    }

    /// Lets libxml2 read the document, against the schema of a dialect if there is one.
    private func parse(
        _ dialect: GraphMLDialect?,
        _ findings: inout FindingCollector,
        _ stop: Int?,
        finish: (inout FindingCollector) -> Void
    ) throws(ValidationError) {
        let structure = try dialect.map { dialect throws(ValidationError) in
            try XSDStructure(CompiledSchemas.xsd(dialect))
        }
        let pass = try XMLPass(
            bytes,
            findings: FindingCollector(limit: limits.findings),
            inspector: nil,
            structure: structure,
            pages: pages
        )
        try pass.run()
        if let malformedAt = pass.malformedAt {
            findings.removeAll(from: malformedAt)
        } else {
            finish(&findings)
            if let stop { findings.add(.wellFormed, at: stop, "the markup that starts here cannot be read") }
        }
        findings.append(pass.findings)
    }
}
