/// Something that is wrong with a document, at a place that a person can go to.
public struct Finding: Hashable, Sendable {
    /// The name of the document as the caller gave it.
    public let file: String
    /// The line, 1 for the first; lines end at line feeds.
    public let line: Int
    /// The column, 1 for the first, counted in Unicode code points.
    public let column: Int
    /// How bad it is.
    public let severity: Severity
    /// What kind of finding it is.
    public let code: FindingCode
    /// One line that says what is wrong and, where that is known, what would be right.
    public let message: String
    /// The offending text: what stands at the place, to the end of its line, cut where it gets long.
    public let excerpt: String

    /// Puts a finding together.
    public init(
        file: String,
        line: Int,
        column: Int,
        severity: Severity,
        code: FindingCode,
        message: String,
        excerpt: String = ""
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.code = code
        self.message = message
        self.excerpt = excerpt
    }
}

extension Finding: CustomStringConvertible {
    /// `file:line:column: error: message [code]`, as compilers write it.
    public var description: String {
        "\(file):\(line):\(column): \(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}
