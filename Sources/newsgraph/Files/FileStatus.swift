#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system knows of a file.
struct FileStatus {
    /// What a path can lead to.
    enum Kind {
        case file, folder, other
    }

    /// A file is the same as another when both numbers are.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    let kind: Kind
    let identity: Identity
    /// The permission bits.
    let mode: mode_t
    /// When its content last changed, in seconds since 1970.
    let changed: Double

    /// What a path leads to, links followed; `nil` when there is nothing.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        kind = FileStatus.kind(of: status.st_mode)
        mode = status.st_mode & 0o7777
        changed = FileStatus.seconds(status)
        identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    }

    /// Whether the path names a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What a symbolic link says; `nil` when the path names none.
    static func linkTarget(_ path: String) -> String? {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &target, target.count)
        return count > 0 ? String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    }

    private static func seconds(_ status: stat) -> Double {
        #if canImport(Darwin)
            Double(status.st_mtimespec.tv_sec) + Double(status.st_mtimespec.tv_nsec) / 1e9
        #else
            Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
        #endif
    }

    private static func kind(of mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }
}
