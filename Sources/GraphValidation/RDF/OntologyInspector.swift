internal import NewsOntology

/// Checks an ontology in RDF/XML, which is no graph: IRIs, terms, and the version that ours says.
struct OntologyInspector: XMLInspector {
    private var depth = 0
    private var isOurs = false
    private var version: (text: [UInt8], offset: Int)?
    private var hasNode = false

    mutating func start(_ tag: XMLTag, _ findings: inout FindingCollector) {
        depth += 1
        RDFTerms.check(tag, isProperty: depth % 2 == 1 && depth > 1, &findings)
        if depth == 2 { startResource(tag, &findings) }
        if depth == 3, isOurs, tag.name.isNamed("versionInfo") { version = ([], tag.offset) }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) { version?.text.append(contentsOf: bytes) }

    mutating func end(_ findings: inout FindingCollector) {
        if depth == 3, let (text, offset) = version {
            VersionRule.check(String(decoding: text, as: UTF8.self), at: offset, &findings)
            version = nil
        }
        depth -= 1
    }

    mutating func finish(_ findings: inout FindingCollector) {
        let message = "this is an ontology and no graph; it was checked as RDF/XML"
        if !findings.hasErrors { findings.add(.noGraph, at: 0, message, severity: .warning) }
    }

    private mutating func startResource(_ tag: XMLTag, _ findings: inout FindingCollector) {
        isOurs = tag.rdfValue("about")?.text == OntologyVersion.ontologyIRI
        guard !hasNode, tag.name.isIn(RDFInspector.ontology), NodeType(rawValue: tag.name.text) != nil else { return }
        hasNode = true
        let message = "a graph stands in the file of an ontology, and is not checked; put it into a file of its own"
        findings.add(.structure, at: tag.offset, message)
    }

    /// Whether RDF/XML declares classes or properties near its start, as no graph does.
    static func isOntology(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 16))
        let marks: [StaticString] = [
            "<owl:Class", "<owl:ObjectProperty", "<owl:DatatypeProperty", "/owl#Class\"", "/owl#ObjectProperty\"",
            "/owl#DatatypeProperty\"",
        ]
        return marks.contains { head.end(of: $0, from: 0) != nil }
    }
}
