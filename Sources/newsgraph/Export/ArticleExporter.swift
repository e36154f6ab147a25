import GraphWriters
import KnowledgeGraph
import NewsPipeline
import NewsText

/// Exports single articles; many threads may do so at the same time.
struct ArticleExporter: Sendable {
    let pipeline: Pipeline
    /// What is asked of each graph.
    var filter = GraphFilter()
    /// Whether there is one article: then a name that it does not have is a mistake.
    var isOnly = false
    let options: WriterOptions
    let compression: Compression
    /// Whether an article is passed over when its outputs are there already.
    let skipsExisting: Bool
    /// When the last of a person's own gazetteers changed, in seconds since 1970; `nil` where there is none.
    var knowledgeTime: Double?
    let diagnostics: Diagnostics
    let signals: EndingSignals

    /// Exports an article into the files of a folder: all of them or none.
    ///
    /// - Parameters:
    ///   - parsed: the article, as it was read.
    ///   - input: the path that it was read from, for messages.
    ///   - outputs: the files to write.
    ///   - folder: the folder of the files, which is made when the first one is written.
    /// - Returns: what came of it.
    func export(
        _ parsed: ParsedArticle,
        from input: String,
        to outputs: [ExportPlan.Output],
        in folder: Folder
    ) -> ExportOutcome {
        recorded(parsed, input) { (diagnostics) throws(Failure) in
            let article = parsed.article
            if skipsExisting, FinishedOutputs.hold(article.digest, outputs, notOlderThan: knowledgeTime) {
                return .skipped
            }
            let graph = try graph(of: article, at: input, diagnostics)
            try signals.holdingBack { () throws(Failure) in
                try HeldSignals.during { () throws(Failure) in
                    try write(graph, article, outputs, folder, input, diagnostics)
                }
            }
            return .exported(files: outputs.count)
        }
    }

    /// Exports an article to a place that is no file of a batch.
    func export(_ parsed: ParsedArticle, from input: String, to output: ExportPlan.Output) -> ExportOutcome {
        recorded(parsed, input) { (diagnostics) throws(Failure) in
            let graph = try graph(of: parsed.article, at: input, diagnostics)
            try Destination(output.path).holdingSignals { () throws(Failure) in
                try write(graph, parsed.article, [output], nil, input, diagnostics)
            }
            return .exported(files: 1)
        }
    }

    /// The bytes of an article in an output of several, unless the output holds it already.
    ///
    /// Its name is that of the input: where in a list it stands tells nothing to those who read the list in pieces.
    func part(
        _ parsed: ParsedArticle,
        from input: String,
        as format: OutputFormat,
        behind rest: StreamRest
    ) -> ExportOutcome {
        var bytes: [UInt8] = []
        var outcome = recorded(parsed, input) { (diagnostics) throws(Failure) in
            if rest.holds(parsed.article.digest) { return .skipped }
            var article = parsed.article
            article.name = ArticleReader.name(of: input)
            let graph = try graph(of: article, at: input, diagnostics)
            var options = options(for: article)
            options.isPart = true
            guard case .builtIn(let format) = format else { return .exported(files: 0) }
            bytes = try format.serialize(graph, from: input, options: options, diagnostics: diagnostics)
            return .exported(files: 0)
        }
        outcome.bytes = bytes
        return outcome
    }

    /// Does the work, and keeps what is said of it.
    private func recorded(
        _ parsed: ParsedArticle,
        _ input: String,
        _ work: (Diagnostics) throws(Failure) -> ExportOutcome.Fate
    ) -> ExportOutcome {
        let record = MessageRecord()
        let diagnostics = diagnostics.recording(in: record)
        let isOnly = parsed.article.name == ArticleReader.name(of: input)
        let place = isOnly ? input : "\(input) (\(parsed.article.name))"
        for warning in parsed.warnings { diagnostics.warning(place, warning.description) }
        do throws(Failure) {
            let fate = try work(diagnostics)
            return ExportOutcome(input: input, article: parsed.article.name, fate: fate, messages: record.messages)
        } catch {
            diagnostics.error(error)
            let fate = ExportOutcome.Fate.failed(error)
            return ExportOutcome(input: input, article: parsed.article.name, fate: fate, messages: record.messages)
        }
    }

    private func options(for article: Article) -> WriterOptions {
        var options = options
        options.texts.article = article.text
        return options
    }

    /// Writes all formats before the first file gets its name: an input gives all its files or none. Those that tell which
    /// article they are of get theirs last: where they are, the others are too.
    private func write(
        _ graph: Graph,
        _ article: Article,
        _ outputs: [ExportPlan.Output],
        _ folder: Folder?,
        _ input: String,
        _ diagnostics: Diagnostics
    ) throws(Failure) {
        let options = options(for: article)
        var written: [(output: Output, plan: ExportPlan.Output)] = []
        for plan in outputs {
            let output = try Output(Destination(plan.path), in: folder)
            try plan.format.write(
                graph,
                from: input,
                options: options,
                compression: compression,
                to: output,
                diagnostics: diagnostics
            )
            written.append((output, plan))
        }
        let last = written.filter { FinishedOutputs.tellArticle($0.plan.format) }
        for (output, _) in written.filter({ !FinishedOutputs.tellArticle($0.plan.format) }) + last {
            try output.finish()
        }
        for (output, plan) in written { diagnostics.detail("\(plan.path): \(output.count) bytes") }
    }

    private func graph(of article: Article, at input: String, _ diagnostics: Diagnostics) throws(Failure) -> Graph {
        let whole = try pipeline.graph(of: article, at: input)
        let graph = isOnly ? try KnowledgeInput.part(of: whole, for: filter) : filter.applyKnown(to: whole)
        diagnostics.detail("\(input): \(graph.nodes.count) nodes, \(graph.edges.count) edges")
        return graph
    }
}
