#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is either written as a whole or left as it was.
///
/// The bytes go into a file beside it, which takes its name in the end. Keep it within `HeldSignals.during`, or where there
/// are several threads within `EndingSignals.holdingBack`: then an interrupted run leaves neither half a file nor the one
/// beside it. What a killed run leaves, `Leftovers` removes.
struct AtomicFile: ~Copyable {
    let path: String
    private let beside: Beside

    /// Starts an empty file.
    init(path: String) throws(Failure) {
        let existing = FileStatus(of: path)
        if existing != nil, access(path, W_OK) != 0 { throw AtomicFile.cannotCreate(path, .last) }
        let beside = try Beside(path)
        if let mode = existing?.mode { fchmod(beside.file.number, mode) }
        self.path = path
        self.beside = beside
    }

    deinit {
        // After `finish` nothing has this name any more.
        unlink(beside.path)
    }

    /// Appends bytes; gives up when somebody wants the program to end.
    borrowing func write(_ bytes: RawSpan) throws(Failure) {
        do throws(SystemError) {
            if HeldSignals.isEndWanted { throw SystemError(code: EINTR) }
            try writeAll(bytes, to: beside.file.number)
        } catch {
            throw AtomicFile.failure(path, error)
        }
    }

    /// Gives the file its name.
    borrowing func finish() throws(Failure) {
        guard fsync(beside.file.number) == 0, rename(beside.path, path) == 0 else {
            throw AtomicFile.failure(path, .last)
        }
    }

    fileprivate static func failure(_ path: String, _ error: SystemError) -> Failure {
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

/// The file that is written to, with a lock that tells others so.
private struct Beside: ~Copyable {
    let path: String
    let file: FileDescriptor

    init(_ target: String) throws(Failure) {
        while true {
            let made = try Beside(made: target)
            // Where files cannot be locked, nobody takes them for left over; where they can, another run may have done so
            // before this one was locked.
            if flock(made.file.number, LOCK_EX | LOCK_NB) != 0 || FileStatus(of: made.path) != nil {
                self = made
                return
            }
        }
    }

    private init(made target: String) throws(Failure) {
        path = Beside.name(beside: target)
        do throws(SystemError) {
            file = try FileDescriptor(path, O_WRONLY | O_CREAT | O_EXCL)
        } catch {
            throw AtomicFile.failure(target, error)
        }
    }

    /// A short name in the same folder, so that a long name of the file itself leaves room for it.
    private static func name(beside path: String) -> String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return "\(folder)\(Leftovers.prefix)\(mark)\(Leftovers.suffix)"
    }
}
