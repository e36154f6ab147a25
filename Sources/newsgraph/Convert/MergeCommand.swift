import ArgumentParser
import GraphWriters
import KnowledgeGraph

/// `newsgraph merge`: several graphs in, one out.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join graphs: the same thing is one node, and all evidence is kept.",
        discussion: """
            States, persons, organisations and places are the same when their Wikidata items or identifiers are; events \
            are known within their article. Where graphs do not agree, the result holds both and each conflict is told.

            Examples:
              newsgraph merge monday.graphml tuesday.rdf -o week.graphml
              newsgraph merge graphs/*.rdf --to rdfxml > all.rdf
            """
    )

    @Argument(help: "Graph files; '-' is standard input.", completion: .file())
    var inputs: [String]

    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let format = try output.format()
        let diagnostics = diagnostic.diagnostics
        let input = GraphInput(base: output.base, diagnostics: diagnostics)
        guard inputs.count(where: { $0 == "-" }) < 2 else {
            throw Failure(.usage, "standard input can be read once; give '-' once")
        }
        var merger = GraphMerger()
        for path in inputs { merger.add(try input.graph(at: path)) }
        let merged = try finish(merger)
        for conflict in merged.conflicts { diagnostics.warning("conflict", conflict.description) }
        try output.write(merged.graph, from: inputs[0], in: format, diagnostics)
        diagnostics.detail("\(counted(inputs.count, "graph")) merged: \(GraphInput.counts(merged.graph))")
    }

    private func finish(_ merger: GraphMerger) throws(Failure) -> MergedGraph {
        do throws(GraphError) {
            return try merger.finish()
        } catch {
            throw Failure(.internalError, "\(error); please report it with the graphs")
        }
    }
}
