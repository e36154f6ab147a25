import Foundation
import TestTools

/// A program of the system, for comparing verdicts.
struct CommandLineTool: Sendable {
    let path: String

    /// `nil` when the program is not installed.
    init?(_ name: String) {
        guard let path = InstalledTools.path(of: name) else { return nil }
        self.path = path
    }

    static func isInstalled(_ name: String) -> Bool { InstalledTools.allow(program: name) }

    /// Whether Python has a module.
    static func hasPython(_ module: String) -> Bool {
        let isThere = (try? CommandLineTool("python3")?.run(["-c", "import \(module)"], input: "")) == 0
        return InstalledTools.allow(module, isThere: isThere)
    }

    /// The exit code, with the text on standard input; what the program writes is thrown away.
    func run(_ arguments: [String], input: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(input.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.standardInput = try FileHandle(forReadingFrom: file)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

extension CommandLineTool {
    /// What the program writes on standard error, whatever its exit code is.
    func errors(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
