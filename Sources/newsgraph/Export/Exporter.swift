import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText

/// Carries out an export, input by input, so that memory stays that of one article.
struct Exporter {
    let reader: ArticleReader
    let pipeline: Pipeline
    let options: WriterOptions
    let compression: Compression
    let diagnostics: Diagnostics
    /// Of inputs with several articles only this one.
    var number: Int?

    init(
        reader: ArticleReader,
        pipeline: Pipeline,
        options: WriterOptions,
        compression: Compression = .none,
        diagnostics: Diagnostics
    ) {
        self.reader = reader
        self.pipeline = pipeline
        self.options = options
        self.compression = compression
        self.diagnostics = diagnostics
    }

    /// Exports everything that can be; tells what cannot.
    ///
    /// - Returns: the exit code: that of the first input that failed.
    func run(_ plan: ExportPlan, progress: Progress) -> ExitStatus {
        var failures: [ExitStatus] = []
        for (index, item) in plan.items.enumerated() {
            progress.show(index + 1, item.input)
            do throws(Failure) {
                try export(item, into: plan.folder)
            } catch {
                diagnostics.error(error)
                failures.append(error.status)
            }
        }
        progress.finish()
        summarise(plan, failed: failures.count)
        return failures.first ?? .success
    }

    private func export(_ item: ExportPlan.Item, into folder: Folder?) throws(Failure) {
        let articles = Articles(reader: reader, path: item.input, number: number, diagnostics: diagnostics)
        guard let folder else { return try export(articles.one(), item, into: nil) }
        let status = try passingFailures {
            try articles.forEach { try export($0, item.named(after: $0, in: folder), into: folder) }
        }
        // Articles that could not be read have been told.
        if status != .success { throw Failure(status, path: item.input, "not all of its articles could be exported") }
    }

    private func passingFailures(_ work: () throws -> ExitStatus) throws(Failure) -> ExitStatus {
        do {
            return try work()
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.internalError, "\(error); please report it")
        }
    }

    private func export(_ article: Article, _ item: ExportPlan.Item, into folder: Folder?) throws(Failure) {
        let graph = try graph(of: article, at: item.input)
        var options = options
        options.article = article.text
        guard folder == nil else {
            return try HeldSignals.during { [options] () throws(Failure) in try write(graph, item, options, folder) }
        }
        for output in item.outputs {
            try Destination(output.path).holdingSignals { [options] () throws(Failure) in
                try write(graph, item, options, nil)
            }
        }
    }

    /// Writes all formats before the first file gets its name: an input gives all its files or none.
    private func write(
        _ graph: Graph,
        _ item: ExportPlan.Item,
        _ options: WriterOptions,
        _ folder: Folder?
    ) throws(Failure) {
        let outputs = try item.outputs.map { output throws(Failure) in
            let written = try Output(Destination(output.path), in: folder)
            try output.format.write(
                graph,
                from: item.input,
                options: options,
                compression: compression,
                to: written,
                diagnostics: diagnostics
            )
            return written
        }
        for (output, plan) in zip(outputs, item.outputs) {
            try output.finish()
            diagnostics.detail("\(plan.path): \(output.count) bytes")
        }
    }

    private func graph(of article: Article, at input: String) throws(Failure) -> Graph {
        let graph = try pipeline.graph(of: article, at: input)
        diagnostics.detail("\(input): \(graph.nodes.count) nodes, \(graph.edges.count) edges")
        return graph
    }

    private func summarise(_ plan: ExportPlan, failed: Int) {
        // One input that failed has been told already.
        guard let folder = plan.folder, failed == 0 || plan.items.count > 1 else { return }
        let done = plan.items.count - failed
        let files = plan.items.first.map { $0.outputs.count * done } ?? 0
        let failures = failed == 0 ? "" : ", \(failed) failed"
        diagnostics.notice(
            "\(counted(done, "article")) exported to \(counted(files, "file")) in \(folder.path)\(failures)"
        )
    }
}

/// A number with its noun.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
