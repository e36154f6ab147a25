#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where an output goes, told by its path.
enum Destination: Equatable {
    /// Standard output: `-` or one of the names that the system gives it.
    case standardOutput
    /// A device or pipe, which is written to as it is.
    case stream(String)
    /// A file, made or replaced as a whole; symbolic links are followed, so that they stay links.
    case file(String)

    init(_ path: String) throws(Failure) {
        if path == "-" || ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path) {
            self = .standardOutput
            return
        }
        if Destination.descriptors.contains(where: path.hasPrefix) {
            self = .stream(path)
            return
        }
        guard let status = FileStatus(of: path) else {
            self = Destination.missingTarget(of: path).map { .file($0) } ?? .stream(path)
            return
        }
        switch status.kind {
        case .folder: throw Failure(.cannotCreate, path: path, "is a folder; name a file in it, or use --output")
        case .file: self = .file(FileStatus.isLink(path) ? Destination.target(of: path) : path)
        case .other: self = .stream(path)
        }
    }

    /// What the names of open files start with, which may be files that others write to as well.
    private static let descriptors = ["/dev/fd/", "/dev/stderr", "/proc/self/fd/"]

    /// Writes the bytes: all of them, or, to a file, none.
    func write(_ bytes: [UInt8]) throws(Failure) {
        try holdingSignals { () throws(Failure) in
            let output = Output(self)
            try output.write(bytes.span.bytes)
            try output.finish()
        }
    }

    /// Does work that writes here; signals have to wait while a file is not whole.
    func holdingSignals<Result>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        if case .file = self { return try HeldSignals.during(work) }
        return try work()
    }

    /// The path of the file that is to be made: the path itself, or the missing target of the last of its links; `nil`
    /// when the links lead in a circle.
    private static func missingTarget(of path: String) -> String? {
        var path = path
        // As many links as Linux follows.
        for _ in 0..<40 {
            guard let target = FileStatus.linkTarget(path) else { return path }
            path = target.hasPrefix("/") ? target : (path.lastIndex(of: "/").map { path[...$0] } ?? "") + target
        }
        return nil
    }

    /// The path with all symbolic links followed.
    private static func target(of path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
