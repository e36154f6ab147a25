import Foundation
import TestTools

/// A program of the machine that checks outputs; tests that need one that is missing are skipped.
struct Tool: Sendable {
    private let name: String
    private let path: String?

    init(_ name: String) {
        self.name = name
        path = InstalledTools.path(of: name)
    }

    var isInstalled: Bool { InstalledTools.allow(name, isThere: path != nil) }

    static let dot = Tool("dot")
    static let rapper = Tool("rapper")
    static let xmllint = Tool("xmllint")

    /// What a run gave.
    struct Result {
        let status: Int32
        let output: String
    }

    /// Runs the program on a file with these bytes, and gives its status and all that it printed.
    func run(_ arguments: [String], on bytes: [UInt8]) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "newsgraph-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, printed) = (folder.appending(path: "input"), folder.appending(path: "printed"))
        try Data(bytes).write(to: input)
        try Data().write(to: printed)
        let handle = try FileHandle(forWritingTo: printed)
        let process = Process()
        process.executableURL = path.map { URL(filePath: $0) }
        process.arguments = arguments + [input.path]
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        return Result(status: process.terminationStatus, output: try String(contentsOf: printed, encoding: .utf8))
    }
}
