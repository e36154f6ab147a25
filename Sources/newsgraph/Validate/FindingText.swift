import GraphValidation

/// Findings as people read them: coloured, and with the offending text below, where a terminal shows them.
enum FindingText {
    static func text(_ report: ValidationReport) -> String {
        guard Terminal.output.isInteractive else { return report.text }
        let paint = Painter(isOn: Terminal.output.hasColour)
        return report.findings.map { text($0, paint) }.joined(separator: "\n")
    }

    static func text(_ finding: Finding, _ paint: Painter) -> String {
        let place = "\(finding.file):\(finding.line):\(finding.column):"
        let severity = paint(style(finding.severity), "\(finding.severity.rawValue):")
        let line = "\(paint(.bold, place)) \(severity) \(finding.message) \(paint(.dim, "[\(finding.code.rawValue)]"))"
        return finding.excerpt.isEmpty ? line : "\(line)\n    \(paint(.dim, finding.excerpt.printable))"
    }

    private static func style(_ severity: Severity) -> Painter.Style {
        switch severity {
        case .error: .alarm
        case .warning: .caution
        case .advice: .heading
        }
    }
}
