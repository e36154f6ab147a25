import FoundationEssentials
import TestTools
import Testing

@testable import newsgraph

/// The program as it was built, run as a person would.
enum Program {
    /// What a run left.
    struct Run {
        let status: Int32
        let output: String
        let errors: String

        /// What stands on standard error, line by line.
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// The folder that the test program was built into.
    private static var buildFolder: URL {
        URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    }

    /// The built program.
    static func path() throws -> String {
        let beside = buildFolder.appending(path: "newsgraph").path
        return try #require(FileManager.default.isExecutableFile(atPath: beside) ? beside : nil)
    }

    /// The folder with `Package.swift`.
    static func repository() throws -> URL {
        var folder = buildFolder
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { return folder }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "no Package.swift above \(buildFolder.path)")
    }

    /// Runs `newsgraph` in a folder.
    ///
    /// - Parameters:
    ///   - arguments: the words after `newsgraph`.
    ///   - folder: where it runs.
    ///   - input: what stands on standard input.
    ///   - environment: `NAME=VALUE` for each variable to set.
    /// - Returns: what the run left.
    /// - Throws: when the program is not there or cannot be started.
    static func run(
        _ arguments: [String],
        in folder: TemporaryFolder,
        input: String = "",
        environment: [String] = []
    ) throws -> Run {
        try start("/usr/bin/env", ["-C", folder.path] + environment + [path()] + arguments, input: input)
    }

    /// Runs a script of the shell in a folder; `$0` in it is the program.
    static func script(_ script: String, in folder: TemporaryFolder) throws -> Run {
        try start("/usr/bin/env", ["-C", folder.path, "/bin/sh", "-c", script, path()], input: "")
    }

    /// Whether a program is installed.
    static func isInstalled(_ program: String) -> Bool {
        InstalledTools.allow(program: program)
    }

    /// Whether Python has a module.
    static func hasPython(_ module: String) -> Bool {
        let run = try? start("/usr/bin/env", ["python3", "-c", "import \(module)"], input: "")
        return InstalledTools.allow(module, isThere: run?.status == 0)
    }

    /// Whether a small file system can be mounted, in a space of its own.
    static let canMount: Bool = {
        let script = "mkdir -p /tmp/newsgraph-mount && mount -t tmpfs tmpfs /tmp/newsgraph-mount"
        let run = try? start("/usr/bin/env", ["unshare", "-rm", "sh", "-c", script], input: "")
        if run?.status != 0 { print("notice: nothing can be mounted; the test of a full disk is passed over") }
        return run?.status == 0
    }()

    private static func start(_ program: String, _ arguments: [String], input: String) throws -> Run {
        let result = try Subprocess(program: program, arguments: arguments).run(input: Array(input.utf8))
        return Run(status: result.code, output: String(decoding: result.output, as: UTF8.self), errors: result.errors)
    }
}
