/// Checks graphs in GraphML, RDF/XML and DOT.
///
/// A validator compiles its schemas once; any number of threads may use it, and its copies, at the same time.
/// It reads nothing but the bytes that it is given: no file, no network, no entity, no document type.
public struct Validator: Sendable {
    /// How much of a document is looked at.
    public var limits: ValidationLimits
    private let schemas: CompiledSchemas

    /// Compiles the built-in schemas.
    ///
    /// - Throws: `ValidationError` when a schema is missing or libxml2 does not take it.
    public init(limits: ValidationLimits = ValidationLimits()) throws(ValidationError) {
        self.limits = limits
        schemas = try CompiledSchemas()
    }

    /// Checks a document; its format is told by its content.
    ///
    /// - Parameters:
    ///   - bytes: the whole document.
    ///   - name: what the findings call it, as a rule its path.
    /// - Returns: what is wrong with it, and its format.
    /// - Throws: `ValidationError` when the document could not be checked at all.
    public func validate(bytes: [UInt8], name: String) throws(ValidationError) -> ValidationReport {
        try bytes.withUnsafeBytes { buffer in
            Result { () throws(ValidationError) in try validate(buffer, name: name) }
        }.get()
    }

    /// Checks a document that lies in memory, such as a mapped file.
    package func validate(_ bytes: UnsafeRawBufferPointer, name: String) throws(ValidationError) -> ValidationReport {
        var findings = FindingCollector(limit: limits.findings)
        var format: DocumentFormat?
        if DocumentValidator.acceptsText(bytes, &findings) {
            format = DocumentFormat(ofContent: bytes)
            let document = DocumentValidator(bytes: bytes, format: format, limits: limits, schemas: schemas)
            try document.validate(&findings)
        }
        return ValidationReport(findings: findings.findings(in: bytes, file: name), format: format)
    }
}
