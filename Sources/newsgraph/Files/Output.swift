#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An output that comes in pieces; it is opened when the first piece comes.
///
/// A file gets its name in `finish`; without that nothing is left of it.
final class Output {
    private let destination: Destination
    private let folder: Folder?
    private var file: AtomicFile?
    private var stream: FileDescriptor?
    /// How many bytes were written.
    private(set) var count = 0

    /// How many bytes at the start of a stream stay as they are.
    private let kept: Int

    /// An output.
    ///
    /// - Parameters:
    ///   - destination: where it goes.
    ///   - folder: a folder that is made when the first piece comes.
    ///   - kept: of a stream, how many bytes of what is there stay before the first piece.
    init(_ destination: Destination, in folder: Folder? = nil, keeping kept: Int = 0) {
        (self.destination, self.folder, self.kept) = (destination, folder, kept)
    }

    /// Writes a piece.
    func write(_ bytes: RawSpan) throws(Failure) {
        count += bytes.byteCount
        switch destination {
        case .standardOutput: try write(bytes, toStandardOutput: ())
        case .stream(let path): try write(bytes, through: path)
        case .file(let path): try write(bytes, toFile: path)
        }
    }

    /// Tells that nothing more comes.
    func finish() throws(Failure) {
        guard case .file(let path) = destination else { return }
        try start(path)
        try file?.finish()
    }

    private func write(_ bytes: RawSpan, toFile path: String) throws(Failure) {
        try start(path)
        try file?.write(bytes)
    }

    private func start(_ path: String) throws(Failure) {
        guard file == nil else { return }
        try folder?.create()
        file = try AtomicFile(path: path)
    }

    private func write(_ bytes: RawSpan, toStandardOutput: Void) throws(Failure) {
        do throws(SystemError) {
            try writeAll(bytes, to: STDOUT_FILENO)
        } catch {
            throw Failure(.inputOutput, "standard output: writing broke off (\(error)); check what reads it")
        }
    }

    private func write(_ bytes: RawSpan, through path: String) throws(Failure) {
        if stream == nil { stream = try Output.open(path, keeping: kept) }
        guard let number = stream?.number else { return }
        do throws(SystemError) {
            try writeAll(bytes, to: number)
        } catch {
            throw Failure(.inputOutput, path: path, "writing broke off (\(error)); choose another place")
        }
    }

    private static func open(_ path: String, keeping kept: Int) throws(Failure) -> FileDescriptor {
        do throws(SystemError) {
            guard kept > 0 else { return try FileDescriptor(path, O_WRONLY | O_CREAT | O_TRUNC) }
            let file = try FileDescriptor(path, O_WRONLY)
            guard ftruncate(file.number, kept) == 0, lseek(file.number, 0, SEEK_END) >= 0 else {
                throw SystemError.last
            }
            return file
        } catch {
            throw Failure(.cannotCreate, path: path, "cannot be written (\(error)); choose another place")
        }
    }
}
