import GraphWriters
import NewsText

/// Carries out an export: several articles at the same time, what is told and written in the order of the inputs.
struct Exporter: Sendable {
    let reader: ArticleReader
    let articles: ArticleExporter
    /// Of inputs with several articles only this one.
    let number: Int?
    /// How many articles are in work at the same time.
    let jobs: Int
    let diagnostics: Diagnostics

    /// An input or an article that is to be exported.
    private enum Piece: Sendable {
        case input(ExportPlan.Item)
        case article(ExportPlan.Item, Result<ParsedArticle, Failure>, isListed: Bool)
    }

    /// Exports everything that can be; tells what cannot.
    ///
    /// - Returns: the exit code: that of the first article that failed.
    func run(_ plan: ExportPlan, progress: Progress, report: BatchReport?) throws(Failure) -> ExitStatus {
        switch plan.target {
        case .folder(let folder):
            articles.signals.watch()
            cleanUp(plan, folder)
            return try run(plan, progress, report, to: nil)
        case .stream(let path): return try run(plan, progress, report, to: stream(path, plan))
        case .file(let path):
            guard let item = plan.items.first, let format = plan.formats.first else { return .success }
            let input = OpenInput(item.input, reader, article: number)
            let first = input.next()
            if number == nil, input.isList, format.takesSeveral {
                return try run(plan, progress, report, to: stream(path, plan), from: (item, input, first))
            }
            guard input.next() == nil else { throw Exporter.tooMany(item.input) }
            return try tell(single(item, first, plan), report)
        }
    }

    private static func tooMany(_ input: String) -> Failure {
        Failure(
            .usage,
            path: input,
            "holds several articles; choose one with --article NUMBER, or write all with --output FOLDER or as one of "
                + OutputFormat.severalTakers
        )
    }

    // MARK: One article

    private func single(
        _ item: ExportPlan.Item,
        _ article: Result<ParsedArticle, Failure>?,
        _ plan: ExportPlan
    ) -> ExportOutcome? {
        switch article {
        case .success(let parsed):
            plan.outputs(of: item).first.map { articles.export(parsed, from: item.input, to: $0) }
        case .failure(let failure): ExportOutcome(input: item.input, failure: failure, diagnostics: diagnostics)
        case nil: nil
        }
    }

    private func tell(_ outcome: ExportOutcome?, _ report: BatchReport?) throws(Failure) -> ExitStatus {
        var counts = ExportCounts()
        if let outcome {
            diagnostics.say(outcome.messages)
            counts.count(outcome.fate)
            try report?.add(outcome)
        }
        try report?.finish(counts)
        return counts.status
    }

    // MARK: Many articles

    /// What a killed run has left beside its outputs.
    private func cleanUp(_ plan: ExportPlan, _ folder: Folder) {
        for subfolder in Set(plan.items.map(\.place.subfolder)) {
            let place = OutputNames.Place(subfolder: subfolder, name: "")
            let folder = plan.folder(of: place, in: folder)
            if FileStatus(of: folder.path)?.kind == .folder { Leftovers.clean(folder) }
        }
    }

    private func stream(_ path: String, _ plan: ExportPlan) throws(Failure) -> ExportStream? {
        guard let format = plan.formats.first else { return nil }
        return try ExportStream(path, format, articles.compression, goesOn: articles.skipsExisting)
    }

    private func run(
        _ plan: ExportPlan,
        _ progress: Progress,
        _ report: BatchReport?,
        to stream: ExportStream?,
        from open: (ExportPlan.Item, OpenInput, Result<ParsedArticle, Failure>?)? = nil
    ) throws(Failure) -> ExitStatus {
        var (counts, progress, trouble) = (ExportCounts(), progress, Failure?.none)
        let rest = stream?.rest ?? StreamRest()
        let crew = Crew<Piece, [ExportOutcome]>(jobs: jobs) { [self] in outcomes(of: $0, plan, rest) }
        var finished = 0
        crew.run(next: pieces(of: plan, open)) { outcomes in
            do throws(Failure) {
                for outcome in outcomes {
                    diagnostics.say(outcome.messages)
                    counts.count(outcome.fate)
                    try stream?.write(outcome.bytes)
                    try report?.add(outcome)
                }
            } catch {
                trouble = error
            }
            finished += 1
            progress.show(finished, outcomes.last?.input ?? "")
            return trouble == nil
        }
        progress.finish()
        if let trouble { throw trouble }
        try stream?.finish()
        try report?.finish(counts)
        summarise(plan, counts)
        return counts.status
    }

    /// Gives out the pieces one after the other. Inputs that may be long lists are read here, article by article; others are
    /// read where they are exported.
    private func pieces(
        of plan: ExportPlan,
        _ open: (item: ExportPlan.Item, input: OpenInput, first: Result<ParsedArticle, Failure>?)?
    ) -> () -> Piece? {
        var list = open.map { (item: $0.item, input: $0.input) }
        var waiting = open?.first
        var rest = open == nil ? plan.items[...] : []
        return {
            while true {
                if let article = waiting ?? list?.input.next(), let current = list {
                    waiting = nil
                    return .article(current.item, article, isListed: current.input.isList)
                }
                list = nil
                guard let item = rest.popFirst() else { return nil }
                guard OpenInput.mayBeList(item.input, reader) else { return .input(item) }
                list = (item, OpenInput(item.input, reader, article: number))
            }
        }
    }

    private func outcomes(of piece: Piece, _ plan: ExportPlan, _ rest: StreamRest) -> [ExportOutcome] {
        switch piece {
        case .article(let item, let article, let isListed): return [outcome(of: article, item, isListed, plan, rest)]
        case .input(let item):
            let input = OpenInput(item.input, reader, article: number)
            var outcomes: [ExportOutcome] = []
            while let article = input.next() { outcomes.append(outcome(of: article, item, input.isList, plan, rest)) }
            return outcomes
        }
    }

    private func outcome(
        of article: Result<ParsedArticle, Failure>,
        _ item: ExportPlan.Item,
        _ isListed: Bool,
        _ plan: ExportPlan,
        _ rest: StreamRest
    ) -> ExportOutcome {
        switch article {
        case .failure(let failure): ExportOutcome(input: item.input, failure: failure, diagnostics: diagnostics)
        case .success(let parsed):
            switch plan.target {
            case .folder(let folder):
                articles.export(
                    parsed,
                    from: item.input,
                    to: isListed ? plan.outputs(of: item, article: mark(of: parsed, item)) : plan.outputs(of: item),
                    in: plan.folder(of: item.place, in: folder)
                )
            case .file, .stream:
                articles.part(parsed, from: item.input, as: plan.formats[0], behind: rest)
            }
        }
    }

    /// What tells an article of a list from the others: its name without the name of the list.
    private func mark(of parsed: ParsedArticle, _ item: ExportPlan.Item) -> String {
        let list = ArticleReader.name(of: item.input) + "-"
        return parsed.article.name.hasPrefix(list)
            ? String(parsed.article.name.dropFirst(list.count)) : parsed.article.name
    }

    private func summarise(_ plan: ExportPlan, _ counts: ExportCounts) {
        switch plan.target {
        case .folder(let folder):
            // One input that failed has been told already.
            guard counts.failed == 0 || counts.articles > 1 else { return }
            let files = counted(counts.files, "file")
            diagnostics.notice(
                "\(counted(counts.exported, "article")) exported to \(files) in \(folder.path)\(counts.others)"
            )
        case .file, .stream: diagnostics.notice("\(counted(counts.exported, "article")) exported\(counts.others)")
        }
    }
}

/// A number with its noun.
func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
}
