import Glibc

/// A file mapped into memory.
struct MappedBytes: ~Copyable {
    private let bytes: UnsafeRawBufferPointer

    var count: Int { bytes.count }

    init(_ path: String) throws {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw BenchFailure("\(path) cannot be opened") }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw BenchFailure("\(path) cannot be mapped")
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    /// Gives the bytes to a body; they are there as long as it runs.
    borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(bytes)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// Why a benchmark cannot go on.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
