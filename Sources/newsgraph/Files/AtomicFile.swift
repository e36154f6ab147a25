#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is either written as a whole or left as it was.
///
/// The bytes go into a file beside it, which takes its name in the end. Keep it within `HeldSignals.during`: then an
/// interrupted run leaves neither half a file nor the one beside it; the program has one thread.
struct AtomicFile: ~Copyable {
    let path: String
    private let beside: String
    private let file: FileDescriptor

    /// Starts an empty file.
    init(path: String) throws(Failure) {
        let existing = FileStatus(of: path)
        if existing != nil, access(path, W_OK) != 0 { throw AtomicFile.cannotCreate(path, .last) }
        let beside = AtomicFile.temporaryPath(beside: path)
        let file = try AtomicFile.open(beside, for: path)
        if let mode = existing?.mode { fchmod(file.number, mode) }
        (self.path, self.beside) = (path, beside)
        self.file = file
    }

    deinit {
        // After `finish` nothing has this name any more.
        unlink(beside)
    }

    /// Appends bytes; gives up when somebody wants the program to end.
    borrowing func write(_ bytes: RawSpan) throws(Failure) {
        do throws(SystemError) {
            if HeldSignals.isEndWanted { throw SystemError(code: EINTR) }
            try writeAll(bytes, to: file.number)
        } catch {
            throw AtomicFile.failure(path, error)
        }
    }

    /// Gives the file its name.
    borrowing func finish() throws(Failure) {
        guard fsync(file.number) == 0, rename(beside, path) == 0 else { throw AtomicFile.failure(path, .last) }
    }

    private static func open(_ beside: String, for path: String) throws(Failure) -> FileDescriptor {
        do throws(SystemError) {
            return try FileDescriptor(beside, O_WRONLY | O_CREAT | O_EXCL)
        } catch {
            throw failure(path, error)
        }
    }

    /// A short name in the same folder, so that a long name of the file itself leaves room for it.
    private static func temporaryPath(beside path: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return "\(folder).newsgraph-\(mark).tmp"
    }

    private static func failure(_ path: String, _ error: SystemError) -> Failure {
        switch error.code {
        case EIO, ENOSPC, EDQUOT, EFBIG, EINTR:
            Failure(.inputOutput, path: path, "writing broke off (\(error)); make room or choose another place")
        default: cannotCreate(path, error)
        }
    }

    private static func cannotCreate(_ path: String, _ error: SystemError) -> Failure {
        Failure(.cannotCreate, path: path, "cannot be written (\(error)); choose another place")
    }
}
