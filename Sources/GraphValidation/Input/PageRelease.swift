internal import GraphSyntax

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Gives pages of a mapped file back to the system once they have been read.
///
/// The file is still there: what is read again comes from the system's cache. For bytes that lie in memory of the
/// process nothing is done. It holds an address and a length, and changes neither.
struct PageRelease: @unchecked Sendable {
    private let base: UnsafeRawPointer?
    private let count: Int

    /// How many bytes are read between two releases.
    private static let window = 1 << 22

    /// For bytes that do not come from a mapped file.
    static let none = PageRelease(base: nil, count: 0)

    /// For the whole of a file that is mapped read-only.
    static func file(_ bytes: Bytes) -> PageRelease {
        PageRelease(base: UnsafeRawPointer(bytes.baseAddress), count: bytes.count)
    }

    private init(base: UnsafeRawPointer?, count: Int) {
        self.base = base
        self.count = count
    }

    /// The offset at which to release for the first time.
    var step: Int { base == nil ? Int.max : PageRelease.window }

    /// Releases the pages before an offset and gives the offset at which to do it again.
    func release(before offset: Int) -> Int {
        guard let base else { return Int.max }
        // A page that is partly behind the offset is read again from the cache.
        let pages = min(offset, count) / PageRelease.window * PageRelease.window
        if pages > 0 { madvise(UnsafeMutableRawPointer(mutating: base), pages, MADV_DONTNEED) }
        return pages + PageRelease.window
    }

    /// Releases all pages.
    func releaseAll() {
        guard let base, count > 0 else { return }
        madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED)
    }
}
