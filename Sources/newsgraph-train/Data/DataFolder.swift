import Foundation

/// The folder of training data, whose files may be compressed with `xz`.
struct DataFolder {
    let path: String

    /// The text of a file, whether it is there as named or with `.xz` added.
    func text(_ name: String) throws -> String {
        let plain = path + "/" + name
        if FileManager.default.fileExists(atPath: plain) { return try DataFolder.read(plain) }
        return try DataFolder.read(plain + ".xz")
    }

    /// The text of a file at a path.
    static func read(_ path: String) throws -> String {
        guard path.hasSuffix(".xz") else {
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xz", "-dc", "--", path]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw DataError.unreadable(path) }
        return String(decoding: data, as: UTF8.self)
    }
}

/// What can be wrong with the training data.
enum DataError: Error, CustomStringConvertible {
    case unreadable(String), missing(String), missingFile(String), failed(String)

    var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path) (is xz installed?)"
        case .missingFile(let path): "cannot find \(path)"
        case .failed(let command): "this failed: \(command)"
        case .missing(let name): "the trained weights lack \(name)"
        }
    }
}
