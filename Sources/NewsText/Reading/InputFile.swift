#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file opened for reading, which closes itself.
struct InputFile: ~Copyable {
    private let descriptor: Int32
    private let owned: Bool

    /// Standard input, which stays open.
    static func standard() -> InputFile { InputFile(descriptor: STDIN_FILENO, owned: false) }

    init(_ path: String) throws(ArticleError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw .fromOpening(errno, path) }
        self.init(descriptor: opened, owned: true)
    }

    private init(descriptor: Int32, owned: Bool) {
        self.descriptor = descriptor
        self.owned = owned
    }

    deinit {
        if owned { close(descriptor) }
    }

    /// Everything up to the end of the file.
    borrowing func contents(limit: Int) throws(ArticleError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            if try !read(into: &bytes) { return bytes }
        }
        throw .tooLarge(limit: limit)
    }

    /// Adds the next piece to the bytes; `false` at the end of the file.
    borrowing func read(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
        while true {
            var code: Int32 = 0
            let before = bytes.count
            let piece = [UInt8](unsafeUninitializedCapacity: ByteSource.piece) { room, count in
                let got = systemRead(descriptor, room.baseAddress, room.count)
                code = got < 0 ? errno : 0
                count = max(0, got)
            }
            bytes.append(contentsOf: piece)
            if code == 0 { return bytes.count > before }
            if code != EINTR { throw .fromReading(code) }
        }
    }
}

/// The call of the system, whose name a method of the file hides.
private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, room, count)
}

/// An open file as a source of bytes, closed when nobody reads it any more.
final class InputStream {
    private let file: InputFile

    init(_ path: String) throws(ArticleError) {
        file = path == ArticleReader.standardInput ? .standard() : try InputFile(path)
    }

    /// The bytes of the file.
    static func source(_ path: String) throws(ArticleError) -> ByteSource {
        let stream = try InputStream(path)
        return ByteSource { (bytes) throws(ArticleError) in try stream.file.read(into: &bytes) }
    }
}

extension ArticleError {
    fileprivate static func fromOpening(_ code: Int32, _ path: String) -> ArticleError {
        let isAddress = path.hasPrefix("http://") || path.hasPrefix("https://")
        return switch code {
        case ENOENT where isAddress, ENOTDIR where isAddress: .isAddress(path)
        case ENOENT, ENOTDIR: .missing
        default: .unreadable(reason: String(cString: strerror(code)))
        }
    }

    /// A folder can be opened like a file; only reading shows what it is.
    fileprivate static func fromReading(_ code: Int32) -> ArticleError {
        code == EISDIR ? .isDirectory : .readFailed(reason: String(cString: strerror(code)))
    }
}
