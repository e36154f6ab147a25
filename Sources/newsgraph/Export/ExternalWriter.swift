import GraphWriters
import KnowledgeGraph

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program `newsgraph-write-NAME` on the PATH, which makes NAME a format.
///
/// It is given the graph as JSON Lines on standard input, as `JSONLinesWriter` describes them, and writes the file to
/// standard output; what it says on standard error is passed on when it fails.
struct ExternalWriter: Equatable, Sendable {
    /// The name of the format, and the ending of its files.
    let name: String
    private let program: String

    static let prefix = "newsgraph-write-"
    /// How long a program may take, in seconds.
    static let patience = 60.0

    /// Looks for the program of a format; `nil` when there is none, or the name has characters that no name has.
    init?(_ name: String) {
        let isName = name.utf8.allSatisfy { byte in
            ("a"..."z").contains(Unicode.Scalar(byte)) || ("0"..."9").contains(Unicode.Scalar(byte))
                || byte == UInt8(ascii: "-")
        }
        guard isName, !name.isEmpty, let path = ExternalWriter.find(ExternalWriter.prefix + name) else { return nil }
        self.name = name
        program = path
    }

    private static func find(_ program: String) -> String? {
        guard let path = getenv("PATH") else { return nil }
        return String(cString: path).split(separator: ":").map { "\($0)/\(program)" }
            .first { access($0, X_OK) == 0 && FileStatus(of: $0)?.kind == .file }
    }

    /// Hands what the program makes of a graph to a sink, once it has ended well: of a program that fails half-way nothing
    /// comes out. The graph goes to it, and the file comes back, through temporary files and not through memory.
    func write(
        _ graph: Graph,
        from path: String,
        options: WriterOptions,
        to sink: OutputBuffer.Sink,
        diagnostics: Diagnostics
    ) throws {
        do {
            let lines = try TemporaryFile()
            var buffer = OutputBuffer { try lines.write($0.bytes) }
            try GraphFormat.jsonl.write(graph, from: path, to: &buffer, options: options, diagnostics: diagnostics)
            try buffer.finish()
            try run(on: lines, from: path).forEachPiece(sink)
        } catch let trouble as Subprocess.Trouble {
            throw Failure(.missingProgram, path: path, "\(program) \(ExternalWriter.reason(trouble))")
        }
    }

    /// What the program makes of the lines.
    private func run(on lines: TemporaryFile, from path: String) throws -> TemporaryFile {
        let process = Subprocess(program: program, arguments: [], patience: ExternalWriter.patience)
        let outcome = try process.run(input: lines)
        let said = outcome.errors.split(separator: "\n").last.map { ": \($0)" } ?? ""
        guard outcome.code == 0 else {
            throw Failure(.missingProgram, path: path, "\(program) failed with exit code \(outcome.code)\(said)")
        }
        guard outcome.output.count > 0 else {
            throw Failure(.missingProgram, path: path, "\(program) wrote nothing\(said)")
        }
        return outcome.output
    }

    private static func reason(_ trouble: Subprocess.Trouble) -> String {
        switch trouble {
        case .notInstalled: "cannot be run; check its first line and its permissions"
        case .tooSlow: "took more than \(Int(patience)) s and was stopped"
        case .system(let error): "cannot be run (\(error)); check its first line and its permissions"
        }
    }
}
