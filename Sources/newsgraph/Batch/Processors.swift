import NewsText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The processors of the machine.
enum Processors {
    /// How many this program may use, at least one.
    static var count: Int { allowed ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Those that Linux lets it use, which `taskset` and containers limit: a mask in hexadecimal, with commas.
    private static var allowed: Int? {
        guard let status = try? ArticleReader.fileBytes("/proc/self/status", limit: 1 << 16) else { return nil }
        let lines = status.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        guard let line = lines.first(where: { $0.hasPrefix("Cpus_allowed:") }) else { return nil }
        let count = line.dropFirst(13).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
        return count > 0 ? count : nil
    }
}
