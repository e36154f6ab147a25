import ArgumentParser
import CZlib

/// How outputs are compressed.
enum Compression: String, CaseIterable, ExpressibleByArgument {
    case none, gzip

    /// What is appended to file names.
    var ending: String { self == .gzip ? ".gz" : "" }

    /// The bytes, compressed; the same bytes on every machine with the same zlib.
    func applied(to bytes: [UInt8]) throws(Failure) -> [UInt8] {
        guard self == .gzip else { return bytes }
        guard let packed = Gzip.packed(bytes) else {
            throw Failure(.internalError, "zlib refuses to compress; please report it")
        }
        return packed
    }
}

/// The format of RFC 1952, without a time and a name.
private enum Gzip {
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard newsgraph_gzip_start(&stream) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var packed: [UInt8] = []
        var status = Z_OK
        bytes.withUnsafeBufferPointer { input in
            // zlib never writes to its input; its C interface only lacks the word for that.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            var left = input.count
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
                repeat {
                    let given = min(left, 1 << 30)
                    if stream.avail_in == 0, given > 0 {
                        stream.avail_in = uInt(given)
                        left -= given
                    }
                    (stream.next_out, stream.avail_out) = (room.baseAddress, uInt(room.count))
                    status = deflate(&stream, left == 0 ? Z_FINISH : Z_NO_FLUSH)
                    packed.append(contentsOf: room.prefix(room.count - Int(stream.avail_out)))
                } while status == Z_OK
            }
        }
        return status == Z_STREAM_END ? packed : nil
    }
}
