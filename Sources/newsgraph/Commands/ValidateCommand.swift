import ArgumentParser
import GraphValidation

/// `newsgraph validate`: checks files against their schemas and the ontology.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check files of all formats against their schemas and the ontology.",
        discussion: """
            The format is told by the content, not by the name: GraphML, RDF/XML, N-Triples, Turtle, DOT, JSON-LD, \
            JSON Lines, JSON for Cytoscape, GEXF, and tables for Neo4j. GraphML, GEXF, tables and JSON of other programs \
            get the general checks. Tables of relationships are held against those of nodes that are checked with them. \
            Of a folder all files are checked that end like one of these formats. \
            Findings are printed as FILE:LINE:COLUMN. The exit code is 0 when all files are valid and 1 when an error \
            was found, or, with --strict, anything at all.

            Examples:
              newsgraph validate graphs
              newsgraph validate graphs/*.graphml graphs/*.rdf
              newsgraph validate --text talks.txt talks.graphml
              newsgraph validate --strict other.graphml
              newsgraph validate --format sarif talks.rdf > findings.sarif
            """
    )

    /// How findings are printed.
    enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
        case text, json, sarif, github
    }

    @Argument(help: "Files or folders to check; '-' is standard input.", completion: .file())
    var files: [String]

    @Option(help: ArgumentHelp("How to print the findings.", valueName: "format"))
    var format: ReportFormat = .text

    @Option(
        help: ArgumentHelp("How many errors, and how many other findings, to print for each file.", valueName: "number")
    )
    var maxFindings: Int = ValidationLimits().findings

    @Flag(help: "Give advice too, and end with 1 when there is anything to say.")
    var strict = false

    @Option(
        help: ArgumentHelp("The article, to find stretches beyond its end.", valueName: "file"),
        completion: .file()
    )
    var text: String?

    @OptionGroup(title: "Limits") var limits: LimitOptions

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        guard maxFindings > 0 else {
            throw Failure(.usage, "--max-findings: \(maxFindings) is too few; give 1 or more")
        }
        var check = FileCheck(try validator(), limits.maxBytes, isStrict: strict, diagnostics: diagnostic.diagnostics)
        var files: [String] = []
        for path in self.files { files += check.files(at: path) }
        check.learnNodes(from: files)
        for file in files { try tell(check.check(file)) }
        if format == .json { try write(ValidationReport.json(check.reports)) }
        if format == .sarif {
            try write(ValidationReport.sarif(check.reports, toolVersion: Newsgraph.version))
        }
        check.summarise()
        if check.status != .success { throw ExitCode(check.status.rawValue) }
    }

    /// Prints what came out of one file, where the format is one of lines.
    private func tell(_ report: ValidationReport?) throws(Failure) {
        guard let report, !report.findings.isEmpty else { return }
        if format == .text { try write(FindingText.text(report)) }
        if format == .github { try write(report.github) }
    }

    private func validator() throws(Failure) -> Validator {
        var validator = Validator(limits: try limits.limits(findings: maxFindings))
        validator.isStrict = strict
        if let text {
            let bytes = try FileCheck.bytes(of: text, limit: limits.maxBytes)
            validator.textLength = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
        }
        return validator
    }

    private func write(_ text: String) throws(Failure) {
        try Destination.standardOutput.write(Array((text + "\n").utf8))
    }
}
