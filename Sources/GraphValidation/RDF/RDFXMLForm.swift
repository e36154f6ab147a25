internal import GraphSyntax

/// The form of RDF/XML, beside what it says.
enum RDFXMLForm {
    /// Whether a document that cannot be read is no XML, or no RDF.
    static func code(of bytes: Bytes) -> FindingCode {
        do throws(ScanError) {
            var scanner = try XMLScanner(bytes)
            while try scanner.next() != .finish {}
            return .structure
        } catch {
            return .wellFormed
        }
    }

    /// What the schema of the form in which this package writes it has against a document: another program has saved it,
    /// and programs that know the form only may not read it. What has a document type is not looked at.
    static func problems(in bytes: Bytes) throws(ValidationError) -> FindingCollector {
        let found = FindingCollector(limit: 10)
        guard bytes.place(of: "<!DOCTYPE", from: 0) == nil else { return found }
        return try SchemaPass(bytes, findings: found).run(CompiledSchemas.rdf())
    }
}
