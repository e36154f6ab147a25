import NewsText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A large file mapped into memory, so that checking it takes little memory of its own.
struct MappedFile: ~Copyable {
    /// Smaller files are better read.
    private static let smallest = 1 << 22

    private let bytes: UnsafeRawBufferPointer

    /// Maps a file; `nil` when it is small, no plain file, or cannot be mapped: it is to be read then.
    init?(_ path: String, limit: Int) {
        guard path != "-", FileStatus(of: path)?.kind == .file else { return nil }
        guard let file = try? FileDescriptor(path, O_RDONLY) else { return nil }
        let size = Int(lseek(file.number, 0, SEEK_END))
        guard size >= MappedFile.smallest, size <= limit else { return nil }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.number, 0), start != MAP_FAILED else {
            return nil
        }
        let content = UnsafeRawBufferPointer(start: start, count: size)
        // What is compressed has to be unpacked first.
        guard !Gunzip.isGzip(content) else {
            munmap(start, size)
            return nil
        }
        bytes = content
        signal(SIGBUS, MappedFile.stop)
    }

    /// Gives the bytes to a body; they are there as long as it runs.
    borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    /// A file that grows shorter while it is read has pages that are no longer there; nothing can be saved then.
    private static let stop: @convention(c) (Int32) -> Void = { _ in
        let message: StaticString = "newsgraph: error: an input was cut short while it was read; try again\n"
        _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
        _exit(ExitStatus.inputOutput.rawValue)
    }
}
