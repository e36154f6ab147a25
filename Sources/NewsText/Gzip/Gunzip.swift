internal import CZlib

/// Unpacks gzip (RFC 1952) as it comes, of any number of members in a row.
package final class Gunzip {
    // zlib keeps the address of its state.
    private let state: UnsafeMutablePointer<z_stream>
    private let source: ByteSource
    private var isOver = false
    private var isBetweenMembers = true

    private init(_ source: ByteSource) throws(ArticleError) {
        self.source = source
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        guard newsgraph_gunzip_start(state) == Z_OK else {
            state.deallocate()
            throw .badGzip
        }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
    }

    /// What a packed source holds.
    static func source(_ packed: ByteSource) throws(ArticleError) -> ByteSource {
        let gunzip = try Gunzip(packed)
        return ByteSource { (bytes) throws(ArticleError) in try gunzip.unpack(into: &bytes) }
    }

    /// Whether bytes begin as gzip does.
    package static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

    /// Unpacks a piece that is at hand whole.
    ///
    /// - Throws: `badGzip`, or `tooLarge` when more than `limit` bytes come of it.
    package static func unpacked(_ bytes: [UInt8], limit: Int) throws(ArticleError) -> [UInt8] {
        try source(ByteSource(bytes)).takeRest(limit: limit)
    }

    /// Adds the next piece; `false` at the end.
    private func unpack(into bytes: inout [UInt8]) throws(ArticleError) -> Bool {
        let before = bytes.count
        while !isOver, bytes.count == before {
            let count = try source.fill(ByteSource.piece)
            guard count > 0 else {
                // Half a member is told; what was whole before it has been given.
                guard isBetweenMembers else { throw broken() }
                isOver = true
                break
            }
            var packed = Array(try source.peek(count))
            let used = try inflate(&packed, into: &bytes)
            source.pass(used)
        }
        return bytes.count > before
    }

    private func broken() -> ArticleError {
        isOver = true
        return .badGzip
    }

    /// Unpacks as much as fits into one piece, and says how much of the input it took.
    private func inflate(_ packed: inout [UInt8], into bytes: inout [UInt8]) throws(ArticleError) -> Int {
        var room = [UInt8](repeating: 0, count: ByteSource.piece)
        var code = Z_OK
        var (used, made) = (0, 0)
        packed.withUnsafeMutableBufferPointer { packed in
            room.withUnsafeMutableBufferPointer { room in
                (state.pointee.next_in, state.pointee.avail_in) = (packed.baseAddress, uInt(packed.count))
                (state.pointee.next_out, state.pointee.avail_out) = (room.baseAddress, uInt(room.count))
                code = CZlib.inflate(state, Z_NO_FLUSH)
                used = packed.count - Int(state.pointee.avail_in)
                made = room.count - Int(state.pointee.avail_out)
            }
        }
        bytes.append(contentsOf: room[..<made])
        isBetweenMembers = code == Z_STREAM_END
        switch code {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: try beginMember(behind: used)
        default: throw broken()
        }
        return used
    }

    /// Goes on with the next member; anything else behind a member is ignored, as gzip does.
    private func beginMember(behind used: Int) throws(ArticleError) {
        let count = try source.fill(used + 3)
        if Gunzip.isGzip(try source.peek(count).dropFirst(used)) {
            inflateReset(state)
        } else {
            isOver = true
        }
    }
}
