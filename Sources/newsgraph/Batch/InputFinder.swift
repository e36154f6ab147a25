import GraphWriters
import NewsText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Finds the files that the arguments of a batch stand for.
struct InputFinder {
    /// One file to read.
    struct Input: Sendable {
        /// As it is opened: a path, or `-`.
        let path: String
        /// Where it stands below the folder that was named: `2024/08`, or nothing.
        let subfolder: String
    }

    /// The patterns that names of files in folders have to fit; empty means the usual ones.
    let patterns: [String]
    /// The folder of the outputs, which is no input, though it may lie in one.
    let output: Folder?

    /// What can only be a graph is no article; every other file in a folder is looked at.
    private static let graphs = GraphFormat.allCases.filter { ![.jsonl, .html].contains($0) }
        .flatMap { $0.facts.endings.map { ".\($0)" } }

    /// The files of all arguments, in their order; in a folder in the order of the bytes of their names. A path that was
    /// given before is passed over.
    func inputs(_ arguments: [String]) throws(Failure) -> [Input] {
        var found: [Input] = []
        for argument in arguments {
            guard argument != ArticleReader.standardInput, FileStatus(of: argument)?.kind == .folder else {
                found.append(Input(path: argument, subfolder: ""))
                continue
            }
            let before = found.count
            try walk(Folder(path: argument), below: "", &found)
            guard found.count > before else { throw nothingFound(in: argument) }
        }
        var known: Set<String> = []
        return found.filter { known.insert($0.path).inserted }
    }

    private func nothingFound(in path: String) -> Failure {
        let wanted = patterns.isEmpty ? "no file to read" : "no file that fits \(patterns.joined(separator: ", "))"
        return Failure(.noInput, path: path, "the folder has \(wanted); check --include")
    }

    private func walk(_ folder: Folder, below subfolder: String, _ found: inout [Input]) throws(Failure) {
        for name in try folder.names().sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            guard !name.hasPrefix(".") else { continue }
            let (path, place) = (folder.file(name), subfolder.isEmpty ? name : "\(subfolder)/\(name)")
            let status = FileStatus(of: path)
            switch status?.kind {
            // A link to a folder may lead in a circle.
            case .folder where FileStatus.isLink(path) || isOutput(status): break
            case .folder: try walk(Folder(path: path), below: place, &found)
            case .other: break
            // What cannot be looked at is told when it is read.
            case .file, nil: if isWanted(name, at: place) { found.append(Input(path: path, subfolder: subfolder)) }
            }
        }
    }

    private func isOutput(_ status: FileStatus?) -> Bool {
        status != nil && output.flatMap { FileStatus(of: $0.path) }?.identity == status?.identity
    }

    /// A pattern with a slash is held against the whole path below the folder, one without against the name.
    private func isWanted(_ name: String, at place: String) -> Bool {
        guard !patterns.isEmpty else {
            let name = name.lowercased()
            return !InputFinder.graphs.contains { name.hasSuffix($0) || name.hasSuffix("\($0).gz") }
        }
        return patterns.contains { fnmatch($0, $0.contains("/") ? place : name, 0) == 0 }
    }
}

extension InputFinder {
    /// The paths of a list: one a line, or, as `find -print0` writes them, each with a NUL behind it.
    static func list(at path: String) throws(Failure) -> [String] {
        let bytes = try ArticleReader.fileBytes(path, limit: 1 << 32)
        let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
        return bytes.split(separator: separator).map { line in
            String(decoding: separator == 0 || line.last != UInt8(ascii: "\r") ? line : line.dropLast(), as: UTF8.self)
        }
    }
}
