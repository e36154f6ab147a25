import ArgumentParser
import NewsExtraction

/// `newsgraph gazetteer`: what is known of names, offices and words for events, and from which row.
struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "List, search and check what is known by name, built in and of your own.",
        discussion: """
            Files of your own are tables with a heading (TSV, CSV) or JSON Lines. The columns of names are \
            \(KnowledgeCatalog.columns(of: .name).joined(separator: ", ")), and office, body, from and to for who held \
            which office; aliases are joined by '|', state is an ISO 3166-1 alpha-3 code, id a Wikidata item, code one of \
            CAMEO. The columns of events are \(KnowledgeCatalog.columns(of: .event).joined(separator: ", ")). What 'list' \
            prints can be read again.

            Examples:
              newsgraph gazetteer search hezbollah
              newsgraph gazetteer list --type Organisation > organisations.tsv
              newsgraph gazetteer list events | grep -w condemn
              newsgraph gazetteer check parties.tsv
              newsgraph gazetteer check --events words.tsv
              newsgraph gazetteer search Karzai --gazetteer Phoenix.Countries.actors.txt
              newsgraph export talks.txt --gazetteer parties.tsv --events words.tsv
            """,
        subcommands: [GazetteerListCommand.self, GazetteerSearchCommand.self, GazetteerCheckCommand.self]
    )
}

/// `newsgraph gazetteer list`: the rows of one kind as a table.
struct GazetteerListCommand: ParsableCommand {
    /// What is listed.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case names, offices, events

        var kind: KnowledgeCatalog.Row.Kind {
            switch self {
            case .names: .name
            case .offices: .office
            case .events: .event
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print what is known as a table with tabs, with the row that says it in the last column.",
        discussion: """
            Examples:
              newsgraph gazetteer list --type State
              newsgraph gazetteer list offices
              newsgraph gazetteer list --own --gazetteer parties.tsv
            """
    )

    @Argument(help: "What to list: names, offices or events.")
    var subject: Subject = .names

    @Option(help: ArgumentHelp("Only names or events of this type, such as State or ACCUSE.", valueName: "type"))
    var type: String?

    @Flag(help: "Only what is your own.")
    var own = false

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let catalog = KnowledgeCatalog(try knowledge.knowledge(diagnostic.diagnostics))
        let all = own ? catalog.ownRows(subject.kind) : catalog.rows(subject.kind)
        let rows = type.map { type in all.filter { $0["type"].lowercased() == type.lowercased() } } ?? all
        if rows.isEmpty, let type, !all.isEmpty {
            let types = Set(all.map { $0["type"] }).filter { !$0.isEmpty }.sorted()
            throw Failure(.usage, "nothing is of the type '\(type)'\(Suggestion.hint(for: type, among: types))")
        }
        let columns = KnowledgeCatalog.columns(of: subject.kind)
        let lines =
            [(columns + ["source"]).joined(separator: "\t")]
            + rows.map { row in
                (columns.map { GazetteerListCommand.cell(row[$0]) } + [row.source]).joined(separator: "\t")
            }
        try Destination.standardOutput.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func cell(_ text: String) -> String {
        text.contains { $0 == "\t" || $0.isNewline } ? String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 }) : text
    }
}

/// `newsgraph gazetteer search`: the rows with a text in one of their names, for a person.
struct GazetteerSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Print the rows with a text in one of their names, in any case.",
        discussion: """
            Examples:
              newsgraph gazetteer search Georgia
              newsgraph gazetteer search 'labour party' --gazetteer parties.tsv
            """
    )

    @Argument(help: "The text to search for.")
    var text: String

    @Option(help: ArgumentHelp("How many rows are printed at most.", valueName: "number"))
    var limit = 40

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit: '\(limit)' is no number from 1 on") }
    }

    func run() throws {
        let catalog = KnowledgeCatalog(try knowledge.knowledge(diagnostic.diagnostics))
        let found = catalog.search(text)
        guard !found.isEmpty else {
            diagnostic.diagnostics.notice(
                "nothing is known by '\(text)'; --gazetteer and --events add names of your own"
            )
            throw ExitCode(ExitStatus.findings.rawValue)
        }
        let page = Page(width: Terminal.output.width, paint: Painter(isOn: Terminal.output.hasColour))
        let entries = found.prefix(limit).map { KnowledgeEntry(row: $0, page: page).text }
        try Destination.standardOutput.write(Array(entries.joined().utf8))
        if found.count > limit { diagnostic.diagnostics.notice("\(found.count - limit) more; --limit shows them") }
    }
}

/// A row of what is known, for a person.
struct KnowledgeEntry {
    let row: KnowledgeCatalog.Row
    let page: Page

    var text: String {
        var head = Paragraph(row.names.first ?? "", .bold)
        let hidden: Set<String> = ["name", "trigger", "aliases"]
        for column in KnowledgeCatalog.columns(of: row.kind) where !hidden.contains(column) && !row[column].isEmpty {
            head.add(column == "type" ? row[column] : "\(column) \(row[column])")
        }
        head.add("— \(row.source)\(row.isOwn ? "" : ", built in")", .dim)
        let others = row.names.dropFirst().joined(separator: ", ")
        return page.line(head, indent: 0, rest: 4)
            + (others.isEmpty ? "" : page.line(Paragraph("also \(others)"), indent: 4))
    }
}

/// `newsgraph gazetteer check`: what is wrong with files of one's own.
struct GazetteerCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Print everything that is wrong with files of your own, with file, line and column.",
        discussion: """
            The exit code is 1 where something is wrong. Rows whose names win over others of another type are told, and \
            are no mistake.

            Examples:
              newsgraph gazetteer check parties.tsv places.jsonl
              newsgraph gazetteer check --events words.tsv
              newsgraph gazetteer check Phoenix.agents.txt --gazetteer-format petrarch
            """
    )

    @Argument(help: "Gazetteers to check.", completion: .file())
    var files: [String] = []

    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func validate() throws {
        guard files.isEmpty, knowledge.files.isEmpty else { return }
        throw ValidationError(
            "Missing expected argument '<files> ...'; name a gazetteer, or a table of events with --events"
        )
    }

    func run() throws {
        var isRight = true
        for path in files + knowledge.gazetteers {
            isRight = try check(path, KnowledgeFile.bytes(of: path), isEvents: false) && isRight
        }
        for path in knowledge.events {
            isRight = try check(path, KnowledgeFile.bytes(of: path), isEvents: true) && isRight
        }
        if !isRight { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    /// Checks one file; tells whether all of it is right.
    private func check(_ path: String, _ bytes: [UInt8], isEvents: Bool) throws(Failure) -> Bool {
        let name = KnowledgeFile.name(of: path)
        let problems =
            isEvents
            ? OwnKnowledge.problems(inEvents: bytes, named: name)
            : OwnKnowledge.problems(inGazetteer: bytes, named: name, as: knowledge.gazetteerFormat)
        for problem in problems { StandardStream.output.write("\(KnowledgeFile.text(of: problem, at: path))\n") }
        guard problems.isEmpty else { return false }
        var known = OwnKnowledge()
        do throws(OwnKnowledgeError) {
            let taken =
                isEvents
                ? try known.addEvents(bytes, named: name)
                : try known.addGazetteer(bytes, named: name, as: knowledge.gazetteerFormat)
            for line in KnowledgeCatalog(known).clashes() { StandardStream.output.write("\(line)\n") }
            diagnostic.diagnostics.notice(KnowledgeFile.summary(taken))
        } catch {
            throw Failure(.badData, KnowledgeFile.text(of: error, at: path))
        }
        return true
    }
}
