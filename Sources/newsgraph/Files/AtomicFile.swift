#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that is either written as a whole or left as it was.
///
/// The bytes go into a file beside it, which then takes its name. Signals wait for that moment, so that an
/// interrupted run leaves neither half a file nor the one beside it; the program has one thread.
struct AtomicFile {
    let path: String

    func write(_ bytes: [UInt8]) throws(Failure) {
        let existing = FileStatus(of: path)
        if existing != nil, access(path, W_OK) != 0 { throw cannotCreate(.last) }
        let signals = HeldSignals()
        defer { signals.release() }
        let beside = temporaryPath
        do throws(SystemError) {
            try write(bytes, to: beside, mode: existing?.mode)
            guard rename(beside, path) == 0 else { throw .last }
        } catch {
            unlink(beside)
            throw failure(error)
        }
    }

    private func write(_ bytes: [UInt8], to beside: String, mode: mode_t?) throws(SystemError) {
        let file = try FileDescriptor(beside, O_WRONLY | O_CREAT | O_EXCL)
        if let mode { fchmod(file.number, mode) }
        try file.write(bytes)
        guard fsync(file.number) == 0 else { throw .last }
    }

    /// A short name in the same folder, so that a long name of the file itself leaves room for it.
    private var temporaryPath: String {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        return "\(folder).newsgraph-\(mark).tmp"
    }

    private func failure(_ error: SystemError) -> Failure {
        switch error.code {
        case EIO, ENOSPC, EDQUOT, EFBIG:
            Failure(.inputOutput, path: path, "writing broke off (\(error)); make room or choose another place")
        default: cannotCreate(error)
        }
    }

    private func cannotCreate(_ error: SystemError) -> Failure {
        Failure(.cannotCreate, path: path, "cannot be written (\(error)); choose another place")
    }
}

/// All signals, held back until they are released.
private struct HeldSignals {
    private var before = sigset_t()

    init() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
    }

    func release() {
        var mask = before
        pthread_sigmask(SIG_SETMASK, &mask, nil)
    }
}
