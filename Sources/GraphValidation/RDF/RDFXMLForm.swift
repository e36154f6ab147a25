internal import GraphSyntax

/// The form of RDF/XML, beside what it says.
enum RDFXMLForm {
    /// Whether a document that cannot be read is no XML, or no RDF.
    static func code(of bytes: UnsafeRawBufferPointer) -> FindingCode {
        let input = UnsafeBufferPointer(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[...])
        do throws(ScanError) {
            var scanner = try GraphSyntax.XMLScanner(input)
            while try scanner.next() != .finish {}
            return .structure
        } catch {
            return .wellFormed
        }
    }

    /// Advice on a document of ours that is not in the form in which it was written, as the schema has it: another program
    /// has saved it, and programs that know the form only may not read it.
    static func advise(_ bytes: UnsafeRawBufferPointer, _ findings: inout FindingCollector) throws(ValidationError) {
        guard XMLProlog(of: bytes).doctype == nil else { return }
        findings.adviseAll(of: try problems(in: bytes)) {
            "the document is not in the form that newsgraph writes: \($0)"
        }
    }

    /// What the schema of that form has against a document.
    static func problems(in bytes: UnsafeRawBufferPointer) throws(ValidationError) -> FindingCollector {
        let pass = try XMLPass(
            bytes,
            findings: FindingCollector(limit: 10),
            inspector: nil,
            structure: RelaxNGStructure(CompiledSchemas.rdf())
        )
        try pass.run()
        return pass.findings
    }
}
