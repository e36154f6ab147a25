import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What became of a batch, as JSON Lines: a line for each article that failed, as it happens, and a summary as the last.
///
/// - `{"kind": "failed", "input", "article", "code", "reason"}`: the path, the name of the article where it had one, the
///   exit code that the failure stands for, and one line for people.
/// - `{"kind": "summary", "articles", "exported", "skipped", "failed", "files"}`: counts. Without this line the run broke off.
final class BatchReport {
    private let output: Output

    private struct Failed: Encodable {
        let kind = "failed"
        let input: String
        let article: String?
        let code: Int32
        let reason: String
    }

    private struct Summary: Encodable {
        let kind = "summary"
        let articles, exported, skipped, failed, files: Int
    }

    /// Starts a report at a path; `-` is standard output.
    init(at path: String) throws(Failure) {
        let destination = try Destination(path)
        if case .file(let file) = destination {
            // Whoever watches a long run wants to see each line as it comes.
            output = Output(.stream(file))
        } else {
            output = Output(destination)
        }
        let nothing: [UInt8] = []
        try output.write(nothing.span.bytes)
    }

    /// Tells of an article, if it failed.
    func add(_ outcome: ExportOutcome) throws(Failure) {
        guard case .failed(let failure) = outcome.fate else { return }
        try add(
            Failed(
                input: outcome.input,
                article: outcome.article,
                code: failure.status.rawValue,
                reason: failure.message
            )
        )
    }

    /// Ends the report.
    func finish(_ counts: ExportCounts) throws(Failure) {
        try add(
            Summary(
                articles: counts.articles,
                exported: counts.exported,
                skipped: counts.skipped,
                failed: counts.failed,
                files: counts.files
            )
        )
    }

    private func add(_ line: some Encodable) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(line) else { return }
        try output.write((Array(bytes) + [UInt8(ascii: "\n")]).span.bytes)
    }
}
