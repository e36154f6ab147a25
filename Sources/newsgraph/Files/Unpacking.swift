import CZlib

/// Unpacks what is compressed with gzip (RFC 1952).
enum Unpacking {
    /// Whether the bytes start as every such file does.
    static func isPacked(_ bytes: some Sequence<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

    /// The bytes as they were before they were compressed; several pieces that were compressed one by one are joined.
    static func unpacked(_ bytes: [UInt8], path: String, limit: Int) throws(Failure) -> [UInt8] {
        var state = z_stream()
        guard newsgraph_gunzip_start(&state) == Z_OK else { throw Failure(.internalError, "zlib cannot be had") }
        defer { inflateEnd(&state) }
        var out: [UInt8] = []
        var read = 0
        while read < bytes.count {
            let (taken, isEnd) = try piece(bytes, from: read, &state, &out, path)
            read += taken
            guard out.count <= limit else {
                throw Failure(.badData, path: path, "is larger than \(limit) bytes when it is unpacked")
            }
            if isEnd { inflateReset(&state) }
            if !isEnd, read == bytes.count || taken == 0 {
                throw Failure(.badData, path: path, "is compressed with gzip, and cut off")
            }
        }
        return out
    }

    /// Unpacks the next piece; gives how many bytes were taken, and whether the stream has ended.
    private static func piece(
        _ bytes: [UInt8],
        from start: Int,
        _ state: inout z_stream,
        _ out: inout [UInt8],
        _ path: String
    ) throws(Failure) -> (taken: Int, isEnd: Bool) {
        let count = min(bytes.count - start, 1 << 20)
        var status = Z_OK
        let taken = bytes.withUnsafeBufferPointer { input in
            // zlib never writes to its input; its C interface only lacks the word for that.
            state.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
            state.avail_in = uInt(count)
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 18) { room in
                repeat {
                    (state.next_out, state.avail_out) = (room.baseAddress, uInt(room.count))
                    status = inflate(&state, Z_NO_FLUSH)
                    out.append(contentsOf: room[..<(room.count - Int(state.avail_out))])
                } while status == Z_OK && (state.avail_in > 0 || state.avail_out == 0)
            }
            return count - Int(state.avail_in)
        }
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else {
            throw Failure(.badData, path: path, "is compressed with gzip, and damaged")
        }
        return (taken, status == Z_STREAM_END)
    }
}
