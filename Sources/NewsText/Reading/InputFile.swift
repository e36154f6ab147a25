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
        guard opened >= 0 else { throw .fromOpening(errno) }
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
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if errno != EINTR {
                throw .fromReading(errno)
            }
        }
        throw .tooLarge(limit: limit)
    }
}

extension ArticleError {
    fileprivate static func fromOpening(_ code: Int32) -> ArticleError {
        switch code {
        case ENOENT, ENOTDIR: .missing
        default: .unreadable(reason: String(cString: strerror(code)))
        }
    }

    /// A folder can be opened like a file; only reading shows what it is.
    fileprivate static func fromReading(_ code: Int32) -> ArticleError {
        code == EISDIR ? .isDirectory : .readFailed(reason: String(cString: strerror(code)))
    }
}
