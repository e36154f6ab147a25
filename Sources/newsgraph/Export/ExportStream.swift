import GraphWriters

/// An output that takes the graphs of several articles as they come.
///
/// It is written to as it is, not beside and under its name in the end: what is there of a run that breaks off is right up to
/// the last whole article, and can be gone on with.
final class ExportStream {
    /// What was there before.
    let rest: StreamRest
    private let output: Output
    private let packed: GzipStream?
    private let frame: OutputFrame?
    private var isEmpty = true

    /// Starts an output with what stands once before all graphs, or goes on behind the last whole article of an old one.
    init(
        _ path: String,
        _ format: OutputFormat,
        _ compression: Compression,
        goesOn: Bool
    ) throws(Failure) {
        var destination = try Destination(path)
        if goesOn { try ExportStream.checkContinuation(path, destination, format, compression) }
        rest = goesOn ? try StreamRest(of: path) : StreamRest()
        if case .file(let file) = destination { destination = .stream(file) }
        let output = Output(destination, keeping: rest.end)
        self.output = output
        packed = compression == .gzip ? GzipStream { try output.write($0.bytes) } : nil
        frame = if case .builtIn(let format) = format { format.frame } else { nil }
        if let frame { try append(frame.start) }
    }

    private static func checkContinuation(
        _ path: String,
        _ destination: Destination,
        _ format: OutputFormat,
        _ compression: Compression
    ) throws(Failure) {
        let isFile = if case .file = destination { true } else { false }
        let tellsArticles = [.builtIn(.jsonl), .builtIn(.ntriples)].contains(format) && compression == .none
        guard !isFile || !tellsArticles else { return }
        throw Failure(
            .usage,
            path: path,
            "--skip-existing goes on only with a file of jsonl or ntriples that is not compressed; name one with -o"
        )
    }

    /// Appends the bytes of an article.
    func write(_ bytes: [UInt8]) throws(Failure) {
        guard !bytes.isEmpty else { return }
        if let frame, !isEmpty { try append(frame.separator) }
        isEmpty = false
        try append(bytes)
    }

    private func append(_ bytes: [UInt8]) throws(Failure) {
        try passingFailures { if let packed { try bytes.withUnsafeBytes(packed.write) } }
        if packed == nil { try output.write(bytes.span.bytes) }
    }

    /// Tells that nothing more comes.
    func finish() throws(Failure) {
        if let frame { try append(frame.end) }
        try passingFailures { try packed?.finish() }
        try output.finish()
    }

    private func passingFailures(_ work: () throws -> Void) throws(Failure) {
        do {
            try work()
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.internalError, "\(error); please report it")
        }
    }
}
