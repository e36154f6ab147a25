#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file without a name, which goes away with the last who holds it.
final class TemporaryFile {
    private let file: UnsafeMutablePointer<FILE>

    private static let piece = 1 << 18

    /// The descriptor.
    var number: Int32 { fileno(file) }

    init() throws(Subprocess.Trouble) {
        guard let file = tmpfile() else { throw .system(.last) }
        self.file = file
    }

    deinit {
        fclose(file)
    }

    /// Appends bytes.
    func write(_ bytes: RawSpan) throws(Subprocess.Trouble) {
        do throws(SystemError) {
            try writeAll(bytes, to: number)
        } catch {
            throw .system(error)
        }
    }

    /// Goes back to the start, where a program that is given the file begins to read.
    func rewind() { lseek(number, 0, SEEK_SET) }

    /// How many bytes it holds.
    var count: Int {
        var status = stat()
        return fstat(number, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The bytes, or the last of them where there are more than a limit.
    func contents(last limit: Int = .max) throws(Subprocess.Trouble) -> [UInt8] {
        let (end, start) = (count, max(0, count - limit))
        var bytes: [UInt8] = []
        while start + bytes.count < end { bytes += try piece(at: start + bytes.count) }
        return bytes
    }

    /// Hands out all bytes, a piece at a time.
    func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        var offset = 0
        while offset < count {
            let bytes = try piece(at: offset)
            try bytes.withUnsafeBytes(body)
            offset += bytes.count
        }
    }

    /// The next bytes from an offset on, where there are any.
    private func piece(at offset: Int) throws(Subprocess.Trouble) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: TemporaryFile.piece) { room, filled in
            let part = pread(number, room.baseAddress, room.count, off_t(offset))
            if part <= 0 { failure = SystemError(code: part == 0 ? EIO : errno) }
            filled = max(0, part)
        }
        if let failure { throw .system(failure) }
        return bytes
    }
}
