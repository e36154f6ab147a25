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
struct ExternalWriter: Equatable {
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

    /// The bytes that the program makes of a graph.
    func serialize(
        _ graph: Graph,
        from path: String,
        options: WriterOptions,
        diagnostics: Diagnostics
    ) throws(Failure) -> [UInt8] {
        let lines = try GraphFormat.jsonl.serialize(graph, from: path, options: options, diagnostics: diagnostics)
        let result: Subprocess.Result
        do throws(Subprocess.Trouble) {
            let process = Subprocess(program: program, arguments: [], patience: ExternalWriter.patience)
            result = try process.run(input: lines)
        } catch {
            throw Failure(.missingProgram, path: path, "\(program) \(ExternalWriter.reason(error))")
        }
        let said = result.errors.split(separator: "\n").last.map { ": \($0)" } ?? ""
        guard result.code == 0 else {
            throw Failure(.missingProgram, path: path, "\(program) failed with exit code \(result.code)\(said)")
        }
        guard !result.output.isEmpty else {
            throw Failure(.missingProgram, path: path, "\(program) wrote nothing\(said)")
        }
        return result.output
    }

    private static func reason(_ trouble: Subprocess.Trouble) -> String {
        switch trouble {
        case .notInstalled: "cannot be run; check its first line and its permissions"
        case .tooSlow: "took more than \(Int(patience)) s and was stopped"
        case .system(let error): "cannot be run (\(error)); check its first line and its permissions"
        }
    }
}
