internal import GraphSyntax

extension ValidationReport {
    /// The findings of several documents as one SARIF log, for code scanners and editors.
    ///
    /// Source: OASIS, *Static Analysis Results Interchange Format* 2.1.0.
    public static func sarif(_ reports: [ValidationReport], toolVersion: String) -> String {
        let findings = reports.flatMap(\.findings)
        let used = FindingCode.allCases.filter { code in findings.contains { $0.code == code } }
        let driver = JSONText.object([
            ("name", JSONText.string("newsgraph")), ("version", JSONText.string(toolVersion)),
            ("rules", "[" + used.map(SARIF.rule).joined(separator: ", ") + "]"),
        ])
        let run = JSONText.object([
            ("tool", JSONText.object([("driver", driver)])), ("columnKind", JSONText.string("unicodeCodePoints")),
            ("results", JSONText.list(findings.map(SARIF.result))),
        ])
        return JSONText.object([
            ("$schema", JSONText.string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", JSONText.string("2.1.0")), ("runs", "[\(run)]"),
        ])
    }
}

private enum SARIF {
    static func rule(_ code: FindingCode) -> String {
        JSONText.object([("id", JSONText.string(code.rawValue)), ("shortDescription", text(code.summary))])
    }

    static func result(_ finding: Finding) -> String {
        let region = JSONText.object([
            ("startLine", String(finding.line)), ("startColumn", String(finding.column)),
            ("snippet", text(finding.excerpt)),
        ])
        let place = JSONText.object([
            ("artifactLocation", JSONText.object([("uri", JSONText.string(uri(finding.file)))])), ("region", region),
        ])
        return JSONText.object([
            ("ruleId", JSONText.string(finding.code.rawValue)), ("level", JSONText.string(level(finding.severity))),
            ("message", text(finding.message)),
            ("locations", "[" + JSONText.object([("physicalLocation", place)]) + "]"),
        ])
    }

    private static func level(_ severity: Severity) -> String { severity == .advice ? "note" : severity.rawValue }

    private static func text(_ text: String) -> String { JSONText.object([("text", JSONText.string(text))]) }

    /// The path as a relative or absolute URI reference (RFC 3986): all that may not stand there is escaped.
    private static func uri(_ path: String) -> String {
        path.utf8.reduce(into: "") { out, byte in
            let isPlain = byte.isLetter || byte.isDigit || "-._~/!$&'()*+,;=@".utf8.contains(byte)
            let digits = String(byte, radix: 16, uppercase: true)
            out += isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }
    }
}
