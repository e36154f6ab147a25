import GraphWriters
import KnowledgeGraph
import NewsOntology
import NewsPipeline
import NewsText

/// Several articles in one page: their graphs are merged, and the page has all their texts.
struct JoinedPage {
    let reader: ArticleReader
    let pipeline: Pipeline
    /// What is asked of the merged graph.
    var filter = GraphFilter()
    let options: WriterOptions
    let compression: Compression
    let diagnostics: Diagnostics

    /// What has been read so far.
    private struct Harvest {
        var merger = GraphMerger()
        /// The texts by the digests of their articles.
        var texts: [String: String] = [:]
        var counts = ExportCounts()
    }

    /// Whether what `-o` names is a page.
    static func isPage(_ formats: [OutputFormat], file: String) -> Bool {
        formats.isEmpty ? GraphFormat(fileName: file) == .html : formats == [.builtIn(.html)]
    }

    /// Reads all inputs and writes the page; what cannot be read is told and passed over.
    ///
    /// - Returns: the exit code: that of the first article that failed.
    func write(_ inputs: [InputFinder.Input], to path: String) throws(Failure) -> ExitStatus {
        try OutputClashes.check(
            outputs: [ExportPlan.Output(format: .builtIn(.html), path: path)],
            against: inputs.map(\.path)
        )
        var harvest = Harvest()
        for input in inputs { add(input.path, to: &harvest) }
        guard harvest.counts.exported > 0 else { return harvest.counts.status }
        try write(harvest, from: inputs[0].path, to: path)
        diagnostics.notice("\(counted(harvest.counts.exported, "article")) exported to \(path)\(harvest.counts.others)")
        return harvest.counts.status
    }

    private func add(_ path: String, to harvest: inout Harvest) {
        let input = OpenInput(path, reader)
        while let result = input.next() {
            do throws(Failure) {
                let parsed = try result.get()
                for warning in parsed.warnings { diagnostics.warning(path, warning.description) }
                harvest.merger.add(try pipeline.graph(of: parsed.article, at: path))
                harvest.texts[parsed.article.digest] = parsed.article.text
                harvest.counts.count(.exported(files: 0))
            } catch {
                diagnostics.error(error)
                harvest.counts.count(.failed(error))
            }
        }
    }

    private func write(_ harvest: Harvest, from source: String, to path: String) throws(Failure) {
        let whole: Graph
        do throws(GraphError) {
            whole = try harvest.merger.finish().graph
        } catch {
            throw Failure(.internalError, "\(error); please report it with the articles")
        }
        let graph = try KnowledgeInput.part(of: whole, for: filter)
        var options = options
        for node in graph.nodes where node.type == .article {
            options.texts.articles[node.id] = node.attributes[.sha256].flatMap { harvest.texts[$0.text] }
        }
        let destination = try Destination(path)
        try destination.holdingSignals { () throws(Failure) in
            let output = Output(destination)
            try OutputFormat.builtIn(.html).write(
                graph,
                from: source,
                options: options,
                compression: compression,
                to: output,
                diagnostics: diagnostics
            )
            try output.finish()
        }
    }
}
