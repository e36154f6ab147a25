#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files beside outputs that a killed run has left, not whole and without a name of their own.
enum Leftovers {
    static let prefix = ".newsgraph-"
    static let suffix = ".tmp"

    /// Removes them from a folder; those that a running program writes to are locked and stay.
    static func clean(_ folder: Folder) {
        guard let names = try? folder.names() else { return }
        for name in names where name.hasPrefix(prefix) && name.hasSuffix(suffix) { remove(folder.file(name)) }
    }

    private static func remove(_ path: String) {
        guard !FileStatus.isLink(path), let file = try? FileDescriptor(path, O_RDONLY | O_NONBLOCK) else { return }
        if flock(file.number, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
}
