/// Bytes that come piece by piece: of a file, of a pipe, of something packed, or from memory.
///
/// At most one piece and what was asked for is held.
final class ByteSource {
    /// Adds the next piece to the buffer; `false` at the end.
    typealias Pull = (inout [UInt8]) throws(ArticleError) -> Bool

    private var buffer: [UInt8]
    private var start = 0
    private var isComplete: Bool
    private let pull: Pull
    /// How many bytes have been taken.
    private(set) var offset = 0

    /// Bytes that are at hand already.
    init(_ bytes: [UInt8]) {
        buffer = bytes
        isComplete = true
        pull = { (_) throws(ArticleError) in false }
    }

    /// Bytes that are fetched when they are wanted.
    init(pull: @escaping Pull) {
        buffer = []
        isComplete = false
        self.pull = pull
    }

    /// Fetches so many bytes, or as many as there are, and says how many of them are at hand.
    func fill(_ count: Int) throws(ArticleError) -> Int {
        while buffer.count - start < count, try fetch() {}
        return min(buffer.count - start, count)
    }

    /// The first bytes that have not been taken, so many or as many as there are.
    func peek(_ count: Int) throws(ArticleError) -> ArraySlice<UInt8> {
        buffer[start..<start + (try fill(count))]
    }

    /// Passes everything that is left without holding it.
    func passRest() throws(ArticleError) {
        while try !isAtEnd() { pass(buffer.count - start) }
    }

    /// Whether everything has been taken.
    func isAtEnd() throws(ArticleError) -> Bool { try peek(1).isEmpty }

    /// The next bytes, so many or as many as there are.
    func take(_ count: Int) throws(ArticleError) -> [UInt8] {
        let bytes = Array(try peek(count))
        pass(bytes.count)
        return bytes
    }

    /// Everything that is left.
    ///
    /// - Throws: `tooLarge` when that is more than `limit` bytes; nothing can be taken after that, so that an input
    ///   without an end is not read for ever.
    func takeRest(limit: Int) throws(ArticleError) -> [UInt8] {
        while buffer.count - start <= limit, try fetch() {}
        guard buffer.count - start <= limit else {
            isComplete = true
            pass(buffer.count - start)
            throw .tooLarge(limit: limit)
        }
        defer { pass(buffer.count - start) }
        return start == 0 ? buffer : Array(buffer[start...])
    }

    /// The bytes up to the next line feed, without it; `nil` at the end.
    ///
    /// A line of more than `limit` bytes is passed over, and the error is thrown behind it.
    func takeLine(limit: Int) throws(ArticleError) -> [UInt8]? {
        guard try !isAtEnd() else { return nil }
        var seen = 0
        while true {
            if let end = buffer[(start + seen)...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[start..<end])
                pass(line.count + 1)
                return line
            }
            seen = buffer.count - start
            guard seen <= limit else {
                try passLine()
                throw .tooLarge(limit: limit)
            }
            guard try fetch() else { return try take(seen) }
        }
    }

    /// Passes the rest of a line without holding it.
    private func passLine() throws(ArticleError) {
        while try !isAtEnd() {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) { return pass(end + 1 - start) }
            pass(buffer.count - start)
        }
    }

    /// Takes bytes that have been looked at.
    func pass(_ count: Int) {
        start += count
        offset += count
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= ByteSource.piece * 4)
            start = 0
        }
    }

    private func fetch() throws(ArticleError) -> Bool {
        guard !isComplete else { return false }
        if start > ByteSource.piece {
            buffer.removeSubrange(..<start)
            start = 0
        }
        if try pull(&buffer) { return true }
        isComplete = true
        return false
    }

    /// How much is read at once, in bytes.
    static let piece = 1 << 16
}
