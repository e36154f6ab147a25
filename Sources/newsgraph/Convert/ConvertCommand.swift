import ArgumentParser
import GraphWriters

/// `newsgraph convert`: a graph in one format in, the same graph in another out.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Rewrite a graph in another format.",
        discussion: """
            All formats that 'newsgraph formats' marks as read can be read, compressed with gzip or not; the format is told \
            by the content. Graphs of other tools are read as well: what the ontology does not know is kept, RDF of other \
            vocabularies becomes a graph of resources, and what is lost or replaced is told. Of the two tables of Neo4j, \
            talks.nodes.csv and talks.edges.csv, one is enough when the other lies beside it. A store can be read as well, \
            and what 'newsgraph query' asks can be asked of every graph.

            Examples:
              newsgraph convert talks.graphml -o talks.rdf
              newsgraph convert talks.rdf --to dot | dot -Tsvg > talks.svg
              newsgraph convert people.ttl.gz -o people.gexf
              cat friends.graphml | newsgraph convert - -o friends.dot
              newsgraph convert talks.rdf --around Tehran --no-statements -o tehran.dot
            """
    )

    @Argument(help: "A graph file; '-' is standard input.", completion: .file())
    var input: String

    @OptionGroup(title: "What is asked") var question: FilterOptions
    @OptionGroup var output: GraphOutputOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let format = try output.format()
        let diagnostics = diagnostic.diagnostics
        let filter = try question.filter()
        let graph = try KnowledgeInput(base: output.base, diagnostics: diagnostics).graph(at: [input], for: filter)
        try output.write(graph, from: input, in: format, diagnostics)
    }
}
