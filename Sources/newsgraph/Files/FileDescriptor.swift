#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file, which closes itself.
struct FileDescriptor: ~Copyable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    /// Opens a file that gets the usual permissions when it is made.
    init(_ path: String, _ flags: Int32) throws(SystemError) {
        number = open(path, flags | O_CLOEXEC, 0o666)
        guard number >= 0 else { throw .last }
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// Writes all the bytes.
    borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
        try writeAll(bytes.span.bytes, to: number)
    }
}

/// Writes all the bytes to a descriptor, in as many steps as the system wants.
func writeAll(_ bytes: RawSpan, to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.byteCount {
        let rest = bytes.extracting(done...)
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
            done += count
        } else if errno != EINTR {
            throw .last
        }
    }
}
