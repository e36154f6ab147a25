import Glibc
import GraphWriters

/// A file that a benchmark writes.
struct BenchmarkFile: ~Copyable {
    private let descriptor: Int32

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    init(_ path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw Failed(description: "\(path): cannot be written (\(errno))") }
    }

    deinit {
        close(descriptor)
    }

    /// A buffer whose chunks go to the file.
    func buffer() -> OutputBuffer {
        let descriptor = descriptor
        return OutputBuffer { bytes in try BenchmarkFile.write(bytes, to: descriptor) }
    }

    /// Writes the bytes in chunks of the same size as writers do.
    func writeChunks(of bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { all in
            var start = 0
            while start < all.count {
                let end = min(start + OutputBuffer.chunk, all.count)
                try BenchmarkFile.write(UnsafeRawBufferPointer(rebasing: all[start..<end]), to: descriptor)
                start = end
            }
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            guard count > 0 else { throw Failed(description: "writing broke off (\(errno))") }
            done += count
        }
    }

    /// All bytes of a file.
    static func contents(of path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw Failed(description: "\(path): cannot be read (\(errno))") }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let part = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
                if part <= 0 { break }
                count += part
            }
        }
    }
}
