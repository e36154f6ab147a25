internal import GraphFormats
internal import GraphSyntax

/// Checks graphs in every format that is written here, but for pages of HTML.
///
/// Schemas are compiled once for all validators; any number of threads may use it, and its copies, at the same time.
/// It reads nothing but the bytes that it is given: no file, no network, no entity, no document type.
public struct Validator: Sendable {
    /// How much of a document is looked at.
    public var limits: ValidationLimits
    /// Whether advice is given: what is valid, but shown or read by fewer programs than it could be.
    public var isStrict = false
    /// The length of the article in Unicode code points, where it is known: stretches may not end behind it.
    public var textLength: Int?
    /// The nodes of tables for Neo4j's bulk import, where they are known: relationships in other tables have to lead to
    /// them.
    public var tableIdentifiers: TableIdentifiers?

    /// A validator; the built-in schemas are compiled when they are needed first.
    public init(limits: ValidationLimits = ValidationLimits()) {
        self.limits = limits
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

    /// Checks a document that lies in memory.
    ///
    /// With `isMapped` the bytes are a whole file mapped read-only; its pages are then given back to the system as the
    /// checks go on, so that memory grows with the number of identifiers only.
    package func validate(
        _ bytes: UnsafeRawBufferPointer,
        name: String,
        isMapped: Bool = false
    ) throws(ValidationError) -> ValidationReport {
        let bytes = Bytes(rebasing: bytes.assumingMemoryBound(to: UInt8.self)[...])
        let pages: PageRelease = isMapped ? .file(bytes) : .none
        defer { pages.releaseAll() }
        var findings = FindingCollector(limit: limits.findings, isStrict: isStrict)
        if let converted = EncodingCheck.converted(bytes, &findings) {
            return try converted.withUnsafeBufferPointer { converted in
                Result { () throws(ValidationError) in try validate(converted, name, nil, &findings) }
            }.get()
        }
        return try validate(bytes, name, pages, &findings)
    }

    /// Checks a document in UTF-8; one that was in another encoding has no pages.
    private func validate(
        _ bytes: Bytes,
        _ name: String,
        _ pages: PageRelease?,
        _ findings: inout FindingCollector
    ) throws(ValidationError) -> ValidationReport {
        let format = GraphFormat.detect(in: bytes, fileName: name)
        let document = DocumentValidator(
            bytes: bytes,
            format: format,
            isConverted: pages == nil,
            limits: limits,
            textLength: textLength,
            tableIdentifiers: tableIdentifiers,
            pages: pages ?? .none
        )
        try document.validate(&findings)
        return ValidationReport(findings: findings.findings(in: bytes, file: name), format: format)
    }
}
