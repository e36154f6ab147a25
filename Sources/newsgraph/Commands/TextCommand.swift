import ArgumentParser
import NewsText

/// `newsgraph text`: the articles as they were read, before anything is made of them.
struct TextCommand: ParsableCommand {
    /// What articles are written as.
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, jsonl
    }

    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Write the articles of pages, feeds, mail, data and archives as they were read.",
        discussion: """
            Inputs are plain text, HTML, RSS, Atom, JSON Feed, JSON, JSON Lines, CSV, TSV, NITF, NewsML-G2, mail or WARC, \
            alone or packed with gzip. JSON Lines have name, title, date, source, url, author, language and text; text \
            has a header line that newsgraph reads again. An input that cannot be read is told and passed over.

            Offsets of graphs count code points of the article: its headline, an empty line and its text. With \
            --offsets, 'start' says where 'text' begins in that, and 'origin' where its stretches stood in the document: \
            [start, end, start in the document, end in the document].

            Examples:
              newsgraph text page.html
              newsgraph text pages/*.html --to jsonl -o articles.jsonl
              newsgraph text crawl.warc.gz --to jsonl |
                newsgraph export - --from jsonl --output graphs
              newsgraph text news.csv --field text=body --field date=published_at
              curl -sL https://example.org/news | newsgraph text -
            """
    )

    @Argument(help: "Files with articles; '-' is standard input.", completion: .file())
    var inputs: [String]

    @Option(help: "What to write: text, or one JSON object a line.")
    var to: Form = .text

    @Option(
        name: .customShort("o"),
        help: ArgumentHelp("The file to write; '-' is standard output, the default.", valueName: "file"),
        completion: .file()
    )
    var file: String = "-"

    @Flag(help: "Say in JSON Lines where the text stood in its document.")
    var offsets = false

    @OptionGroup var format: FormatOptions
    @OptionGroup var article: ArticleOptions
    @OptionGroup var diagnostic: DiagnosticOptions

    func run() throws {
        let reader = try article.reader(from: format.from)
        let destination = try Destination(file)
        for input in inputs { try OutputClashes.check(file, against: input) }
        let status = try destination.holdingSignals { () throws(Failure) in
            let output = Output(destination)
            let status = try write(to: output, reader)
            try output.finish()
            return status
        }
        throw ExitCode(status.rawValue)
    }

    private func write(to output: Output, _ reader: ArticleReader) throws(Failure) -> ExitStatus {
        var failures: [ExitStatus] = []
        var isFirst = true
        for input in inputs {
            do {
                let articles = Articles(
                    reader: reader,
                    path: input,
                    number: article.number,
                    diagnostics: diagnostic.diagnostics
                )
                let status = try articles.forEach { article in
                    try output.write(bytes(of: article, isFirst: isFirst).span.bytes)
                    isFirst = false
                }
                if status != .success { failures.append(status) }
            } catch let failure as Failure {
                // What cannot be written ends the work; what cannot be read does not.
                guard [.noInput, .badData, .usage].contains(failure.status) else { throw failure }
                diagnostic.diagnostics.error(failure)
                failures.append(failure.status)
            } catch {
                throw Failure(.internalError, path: input, "\(error); please report it")
            }
        }
        return failures.first ?? .success
    }

    private func bytes(of article: Article, isFirst: Bool) -> [UInt8] {
        switch to {
        case .jsonl: ArticleLine(article, hasOffsets: offsets).bytes
        case .text: Array(((isFirst ? "" : "\n\n") + ArticlePage(article).text).utf8)
        }
    }
}
