#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error, written to without a buffer.
enum StandardStream {
    case output, error

    /// Writes a text; nobody is left to tell when that fails.
    func write(_ text: String) {
        try? write(Array(text.utf8))
    }

    /// Writes bytes.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        try writeAll(bytes.span.bytes, to: self == .output ? STDOUT_FILENO : STDERR_FILENO)
    }
}
