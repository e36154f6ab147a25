import ArgumentParser
import GraphValidation

/// How much of a file is looked at before it is refused.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How deeply elements may nest (at most 250).", valueName: "number"))
    var maxDepth = ValidationLimits().depth

    @Option(help: ArgumentHelp("How many attributes an element may have.", valueName: "number"))
    var maxAttributes = ValidationLimits().attributes

    @Option(help: ArgumentHelp("How long a text or value may be.", valueName: "bytes"))
    var maxTextBytes = ValidationLimits().textBytes

    @Option(help: ArgumentHelp("How long a file may be.", valueName: "bytes"))
    var maxBytes = 1 << 30

    func limits(findings: Int) throws(Failure) -> ValidationLimits {
        let rows = [
            ("--max-depth", maxDepth), ("--max-attributes", maxAttributes), ("--max-text-bytes", maxTextBytes),
            ("--max-bytes", maxBytes),
        ]
        for (name, value) in rows where value < 1 {
            throw Failure(.usage, "\(name): \(value) is too few; give 1 or more")
        }
        var limits = ValidationLimits()
        limits.findings = findings
        limits.depth = maxDepth
        limits.attributes = maxAttributes
        limits.textBytes = min(maxTextBytes, 9_000_000)
        return limits
    }
}
