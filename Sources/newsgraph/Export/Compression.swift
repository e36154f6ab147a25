import ArgumentParser
import CZlib

/// How outputs are compressed.
enum Compression: String, CaseIterable, ExpressibleByArgument, Sendable {
    case none, gzip

    /// What is appended to file names.
    var ending: String { self == .gzip ? ".gz" : "" }
}

/// The format of RFC 1952, without a time and a name, made piece by piece; the same bytes with the same zlib everywhere.
final class GzipStream {
    /// Takes packed bytes.
    typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    // zlib keeps the address of its state.
    private let state: UnsafeMutablePointer<z_stream>
    private let sink: Sink

    /// `nil` when zlib cannot be had.
    init?(_ sink: @escaping Sink) {
        self.sink = sink
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        guard newsgraph_gzip_start(state) == Z_OK else {
            state.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(state)
        state.deallocate()
    }

    /// Packs a piece, of less than 4 GB as zlib wants it.
    func write(_ bytes: UnsafeRawBufferPointer) throws { try pack(bytes, Z_NO_FLUSH) }

    /// Packs what is left.
    func finish() throws { try pack(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH) }

    private func pack(_ bytes: UnsafeRawBufferPointer, _ mode: Int32) throws {
        // zlib never writes to its input; its C interface only lacks the word for that.
        let input = bytes.bindMemory(to: UInt8.self)
        state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        state.pointee.avail_in = uInt(input.count)
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
            repeat {
                (state.pointee.next_out, state.pointee.avail_out) = (room.baseAddress, uInt(room.count))
                guard deflate(state, mode) != Z_STREAM_ERROR else {
                    throw Failure(.internalError, "zlib refuses to compress; please report it")
                }
                let packed = room.count - Int(state.pointee.avail_out)
                if packed > 0 { try sink(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<packed])) }
            } while state.pointee.avail_out == 0
        }
    }
}
