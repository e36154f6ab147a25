internal import GraphSyntax

/// The checks of a document in GraphML: one reading of our own, and, where that is not enough, one by libxml2.
///
/// Our own reading looks at everything: whether the document is well-formed, structure, identifiers, references and the
/// ontology. It proves of most documents that they are built as the schema says. Where it is not sure of that, libxml2
/// holds the document against the schema.
struct GraphMLCheck {
    let bytes: Bytes
    let limits: ValidationLimits
    let textLength: Int?
    let pages: PageRelease

    func run(_ findings: inout FindingCollector) throws(ValidationError) {
        let dialect = GraphMLDialect(of: bytes)
        var limits = limits.syntax
        limits.mayHaveDoctype = false
        var found = findings
        var malformed: ScanError?
        var scan: GraphMLScan?
        do throws(ScanError) {
            scan = GraphMLScan(try XMLScanner(bytes, limits: limits), dialect, textLength: textLength, pages: pages)
            try scan?.run(&found)
        } catch {
            // What is beyond the limits is kept from libxml2.
            guard error.limit == nil else { return findings.add(error, as: .wellFormed) }
            malformed = error
        }
        if let root = scan?.strangeRoot {
            addStrangeRoot(root, &findings)
        } else {
            if scan?.isStructured == false, !found.isFull {
                found.append(try structureFindings(dialect, isMalformed: malformed != nil))
            }
            if malformed == nil, !found.isFull { scan?.finish(&found) }
            findings = found
        }
        if let malformed { findings.add(malformed, as: .wellFormed) }
    }

    /// What the schema of the dialect has against the document.
    private func structureFindings(
        _ dialect: GraphMLDialect,
        isMalformed: Bool
    ) throws(ValidationError) -> FindingCollector {
        let none = FindingCollector(limit: limits.findings)
        let pass = try SchemaPass(bytes, findings: none, isKnownMalformed: isMalformed, pages: pages)
        return try pass.run(CompiledSchemas.xsd(dialect))
    }

    /// Of a document whose elements are not GraphML's nothing else is told than whether it is well-formed.
    private func addStrangeRoot(_ root: (offset: Int, namespace: String), _ findings: inout FindingCollector) {
        let wanted = GraphMLSchema.namespace
        let message =
            root.namespace.isEmpty
            ? "the namespace \(wanted) is missing: write <graphml xmlns=\"\(wanted)\">"
            : "the elements are in the namespace \(MessageText.quote(root.namespace.utf8)); GraphML's is \(wanted)"
        findings.add(.structure, at: root.offset, message)
    }
}
