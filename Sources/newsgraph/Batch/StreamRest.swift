#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a stream of graphs that broke off holds: the articles that are whole in it.
struct StreamRest: Sendable {
    /// Where the last whole article ends, in bytes.
    private(set) var end = 0
    /// The starts of their digests; 64 bits are enough to tell some billions of articles apart.
    private(set) var digests: Set<UInt64> = []

    /// What lines that end an article start with.
    private static let ends = [Array("{\"kind\": \"end\"".utf8), Array("# end of ".utf8)]
    private static let key = Array("sha256".utf8)
    private static let piece = 1 << 20

    /// Nothing.
    init() {}

    /// Looks through a file of JSON Lines or N-Triples; nothing where there is no file.
    init(of path: String) throws(Failure) {
        guard FileStatus(of: path)?.kind == .file else { return }
        do throws(SystemError) {
            try read(FileDescriptor(path, O_RDONLY))
        } catch {
            throw Failure(.noInput, path: path, "cannot be read to go on with it (\(error))")
        }
    }

    /// Whether an article with a digest is there.
    func holds(_ digest: String) -> Bool {
        !digests.isEmpty && UInt64(digest.prefix(16), radix: 16).map(digests.contains) == true
    }

    private mutating func read(_ file: borrowing FileDescriptor) throws(SystemError) {
        var (buffer, offset, article) = ([UInt8](), 0, UInt64?.none)
        var room = [UInt8](repeating: 0, count: StreamRest.piece)
        while true {
            let count = room.withUnsafeMutableBytes { systemRead(file.number, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw .last }
            if count == 0 { return }
            buffer += room[..<max(0, count)]
            var start = 0
            while let lineEnd = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                look(at: buffer[start..<lineEnd], endingAt: offset + lineEnd + 1, &article)
                start = lineEnd + 1
            }
            offset += start
            buffer.removeSubrange(..<start)
        }
    }

    private mutating func look(at line: ArraySlice<UInt8>, endingAt offset: Int, _ article: inout UInt64?) {
        if let digest = StreamRest.digest(in: line) { article = digest }
        guard StreamRest.ends.contains(where: line.starts) else { return }
        end = offset
        if let article { digests.insert(article) }
        article = nil
    }

    /// The start of the 64 hexadecimal digits behind the key of a digest.
    private static func digest(in line: ArraySlice<UInt8>) -> UInt64? {
        guard let place = line.firstRange(of: key)?.upperBound else { return nil }
        let digits = line[place...].drop { !isDigit($0) }.prefix(while: isDigit)
        guard digits.count == 64 else { return nil }
        return UInt64(String(decoding: digits.prefix(16), as: UTF8.self), radix: 16)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

/// The call of the system, whose name a method hides.
private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, room, count)
}
