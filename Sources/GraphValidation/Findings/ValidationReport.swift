// Who checks documents is told their formats, and should not have to know that another module lists them.
@_exported public import GraphFormats

/// What came out of checking one document.
public struct ValidationReport: Hashable, Sendable {
    /// What is wrong, in the order of the document.
    public let findings: [Finding]
    /// The format of the document; `nil` when its content is in none that can be checked.
    public let format: GraphFormat?

    /// Puts a report together.
    public init(findings: [Finding], format: GraphFormat?) {
        self.findings = findings
        self.format = format
    }

    /// Whether the document is valid: there may be warnings, but no errors.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    /// All findings as text, one a line, without a line end after the last.
    public var text: String { findings.map(\.description).joined(separator: "\n") }

    /// All findings as a JSON array, one object a line.
    public var json: String { ValidationReport.json([self]) }

    /// The findings of several documents as one JSON array, one object a line.
    public static func json(_ reports: [ValidationReport]) -> String {
        JSONText.list(reports.flatMap(\.findings).map(\.json))
    }
}
