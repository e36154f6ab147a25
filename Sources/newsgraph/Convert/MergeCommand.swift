public import ArgumentParser
import GraphWriters
public import KnowledgeGraph

/// `newsgraph merge`: several graphs in, one out.
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join graphs: the same thing is one node, and all evidence is kept.",
        discussion: """
            Who is who in several articles is told by names, their spellings and initials, offices, states, dates and \
            company; reports of one happening are told by day, deed and who takes part. What one article says of it stays \
            beside what others say: where they do not agree, the result holds both and each conflict is told. The attribute \
            'identity' of a node names the rules that joined it, and how often they are right; --identities lists every \
            decision, --same and --different overrule them. The order of the files says nothing.

            Examples:
              newsgraph merge monday.graphml tuesday.rdf -o week.graphml
              newsgraph merge graphs/*.rdf --to rdfxml > all.rdf
              newsgraph merge graphs/*.jsonl -o all.jsonl --identities who.csv
              printf 'John Smith @ leeds.txt | John Smith @ perth.txt\\n' > apart.txt &&
                newsgraph merge leeds.jsonl perth.jsonl -o both.jsonl --different apart.txt
            """
    )

    @Argument(help: "Graph files; '-' is standard input.", completion: .file())
    var inputs: [String]

    @OptionGroup var identity: IdentityOptions

    @Option(
        name: .customLong("identity"),
        help: "How the same is told: by all rules (rules), or by items and identifiers only (identifiers)."
    )
    var means = GraphMerger.Identity.rules

    @OptionGroup var table: IdentityTableOptions

    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let format = try output.format()
        let filter = try question.filter()
        let diagnostics = diagnostic.diagnostics
        let input = GraphInput(base: output.base, diagnostics: diagnostics)
        guard inputs.count(where: { $0 == "-" }) < 2 else {
            throw Failure(.usage, "standard input can be read once; give '-' once")
        }
        var merger = GraphMerger(user: try identity.identities(), identity: means)
        for path in inputs { merger.add(try input.graph(at: path)) }
        let merged = try finish(merger)
        for conflict in merged.conflicts { diagnostics.warning("conflict", conflict.description) }
        try table.write(merged)
        let graph = try KnowledgeInput.part(of: merged.graph, for: filter)
        try output.write(graph, from: inputs[0], in: format, diagnostics)
        diagnostics.detail("\(counted(inputs.count, "graph")) merged: \(GraphInput.counts(graph))")
    }

    private func finish(_ merger: GraphMerger) throws(Failure) -> MergedGraph {
        do throws(GraphError) {
            return try merger.finish()
        } catch {
            throw Failure(.internalError, "\(error); please report it with the graphs")
        }
    }
}

extension GraphMerger.Identity: ExpressibleByArgument {}
