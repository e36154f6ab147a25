import FoundationEssentials
import TestTools

@testable import newsgraph

/// Other people's programs, as far as they are installed.
enum Tool {
    /// Whether a program is on the path.
    static func has(_ program: String) -> Bool { InstalledTools.allow(program: program) }

    /// Whether a file is there that is no part of the package.
    static func hasFile(_ path: String) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: path)
        if !isThere { print("notice: \(path) is missing; tests that need it are passed over") }
        return isThere
    }

    /// Whether Python has a module.
    static func hasPython(_ module: String) -> Bool {
        let result = try? Subprocess(program: "/usr/bin/env", arguments: ["python3", "-c", "import \(module)"]).run(
            input: [])
        return InstalledTools.allow(module, isThere: result?.code == 0)
    }

    /// Whether a package from PyPI is there, though what it needs itself may be missing.
    static func hasPackage(_ name: String) -> Bool {
        let script = "import importlib.metadata; importlib.metadata.distribution('\(name)')"
        return InstalledTools.allow(name, isThere: (try? output("python3", ["-c", script])) != nil)
    }

    /// What a program prints.
    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let result = try Subprocess(program: "/usr/bin/env", arguments: [program] + arguments).run(input: [])
        guard result.code == 0 else { throw Failed(errors: result.errors) }
        return String(decoding: result.output, as: UTF8.self)
    }

    struct Failed: Error {
        let errors: String
    }
}

/// Where the package lies.
enum Repository {
    static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }
}
