import ArgumentParser
import GraphValidation

/// `newsgraph validate`: checks files against their schemas and the ontology.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check GraphML, RDF/XML and DOT files against their schemas and the ontology.",
        discussion: """
            The format is told by the content, not by the name. Findings are printed as FILE:LINE:COLUMN. The exit \
            code is 0 when all files are valid and 1 when something was found.

            Examples:
              newsgraph validate graphs/*.graphml graphs/*.rdf graphs/*.dot
              newsgraph validate --format json talks.rdf > findings.json
            """
    )

    /// How findings are printed.
    enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "Files to check; '-' is standard input.", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("How to print the findings.", valueName: "format"))
    var format: ReportFormat = .text

    @Option(help: ArgumentHelp("How many findings to print for each file.", valueName: "number"))
    var maxFindings: Int = ValidationLimits().findings

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        guard maxFindings > 0 else {
            throw Failure(.usage, "--max-findings: \(maxFindings) is too few; give 1 or more")
        }
        var check = FileCheck(maxFindings: maxFindings, diagnostics: diagnostic.diagnostics)
        for file in files {
            let report = check.check(file)
            if format == .text, let report, !report.findings.isEmpty { try write(report.text) }
        }
        if format == .json { try write(ValidationReport.json(check.reports)) }
        check.summarise()
        if check.status != .success { throw ExitCode(check.status.rawValue) }
    }

    private func write(_ text: String) throws(Failure) {
        try Destination.standardOutput.write(Array((text + "\n").utf8))
    }
}
