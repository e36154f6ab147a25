import ArgumentParser
import KnowledgeGraph

/// `newsgraph diff`: what one graph says and another does not.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell the facts that a second graph gained, lost and changed.",
        discussion: """
            The graphs may be in different formats. Lines start with '+' for what only the second graph says, '-' for what \
            only the first says, and '~' for what they say differently. The order of a file and the identifiers of edges \
            do not count. The exit code is 0 for the same facts, 1 for others, 2 for trouble.

            Examples:
              newsgraph diff yesterday.graphml today.graphml
              newsgraph diff talks.graphml talks.rdf --json | jq .changed
            """
    )

    @Argument(help: "The first graph; '-' is standard input.", completion: .file())
    var first: String

    @Argument(help: "The second graph; '-' is standard input.", completion: .file())
    var second: String

    @Flag(help: "Print one JSON object with 'gained', 'lost' and 'changed'.")
    var json = false

    @Option(help: ArgumentHelp("The IRI that names in RDF start with.", valueName: "iri"))
    var base: String?

    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        guard first != "-" || second != "-" else {
            throw Failure(.trouble, "standard input can be read once; give '-' once")
        }
        let input = GraphInput(base: base, diagnostics: diagnostic.diagnostics)
        let difference = GraphDifference(from: try input.graph(at: first), to: try input.graph(at: second))
        let text = json ? try DifferenceReport(difference).json() : DifferenceReport(difference).text
        try Destination.standardOutput.write(Array(text.utf8))
        if !difference.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
