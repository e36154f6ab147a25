import ArgumentParser
import GraphWriters

/// `newsgraph convert`: a graph in one format in, the same graph in another out.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Rewrite a graph in another format.",
        discussion: """
            GraphML, RDF/XML and N-Triples are read; the format is told by the content, not by the name. GraphML of other \
            tools is read as well: what the ontology does not know is kept, what is lost is told.

            Examples:
              newsgraph convert talks.graphml -o talks.rdf
              newsgraph convert talks.rdf --to dot | dot -Tsvg > talks.svg
              cat friends.graphml | newsgraph convert - -o friends.dot
            """
    )

    @Argument(help: "A graph file; '-' is standard input.", completion: .file())
    var input: String

    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let format = try output.format()
        let diagnostics = diagnostic.diagnostics
        let graph = try GraphInput(base: output.base, diagnostics: diagnostics).graph(at: input)
        try output.write(graph, from: input, in: format, diagnostics)
    }
}
