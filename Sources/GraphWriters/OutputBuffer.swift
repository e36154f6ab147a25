internal import CNewsgraphText

/// The bytes of an output in the making: all of them in memory, or a chunk at a time on their way to a sink.
public struct OutputBuffer: ~Copyable {
    /// Takes a chunk of bytes; throws when they cannot be kept.
    public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    /// The size at which chunks go to a sink, in bytes: small enough for the processor's cache.
    public static let chunk = 1 << 18

    private var base: UnsafeMutablePointer<UInt8>?
    private var capacity = 0
    private var held = 0
    private let sink: Sink?
    private var flushed = 0
    private var failure: (any Error)?

    /// An empty buffer that keeps everything.
    public init() {
        sink = nil
    }

    /// An empty buffer that passes on what it holds whenever that is a chunk; `finish()` passes on the rest.
    public init(sink: @escaping Sink) {
        self.sink = sink
    }

    deinit {
        base?.deallocate()
    }

    /// What the buffer holds: everything, unless it has a sink.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: held)) }

    /// How many bytes were appended.
    public var count: Int { flushed + held }

    /// Makes room for this many more bytes.
    @inline(__always)
    public mutating func reserve(_ count: Int) {
        if capacity - held < count { makeRoom(count) }
    }

    /// Appends one byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) {
        fill(atMost: 1) {
            $0.pointee = byte
            return 1
        }
    }

    /// Appends bytes as they are.
    public mutating func append(_ raw: some Collection<UInt8>) {
        if raw.withContiguousStorageIfAvailable({ copy($0) }) == nil { append(Array(raw)) }
    }

    /// Appends a text as UTF-8, as it is.
    @inline(__always)
    public mutating func append(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ copy($0) }) == nil { append(Array(text.utf8)) }
    }

    /// Appends a whole number in decimal digits.
    public mutating func append(_ number: Int) {
        var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { digits in
            var (rest, first) = (number.magnitude, digits.count)
            repeat {
                first -= 1
                digits[first] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
                rest /= 10
            } while rest > 0
            if number < 0 {
                first -= 1
                digits[first] = UInt8(ascii: "-")
            }
            copy(UnsafeBufferPointer(rebasing: digits.bindMemory(to: UInt8.self)[first...]))
        }
    }

    /// Forgets what the buffer holds, and keeps the room.
    mutating func removeAll() { held = 0 }

    /// Appends a stretch of what another buffer holds.
    mutating func append(_ other: borrowing OutputBuffer, _ range: Range<Int>) {
        copy(UnsafeBufferPointer(start: other.base.map { $0 + range.lowerBound }, count: range.count))
    }

    /// Passes on what is left to the sink.
    ///
    /// - Throws: what the sink threw first; after that nothing was passed on.
    public mutating func finish() throws {
        flush()
        if let failure { throw failure }
    }

    /// Appends what a function writes at the place that it is given; it says how many bytes that were.
    ///
    /// The function may overwrite the slack behind the room that was asked for.
    @inline(__always)
    mutating func fill(atMost count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        reserve(count + Int(NEWSGRAPH_SLACK))
        guard let base else { return }
        held += write(base + held)
    }

    /// Appends bytes of an array.
    @inline(__always)
    mutating func copy(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { copy($0) } }

    /// Copies bytes.
    @inline(__always)
    mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        fill(atMost: bytes.count) {
            $0.update(from: source, count: bytes.count)
            return bytes.count
        }
    }

    @inline(never)
    private mutating func makeRoom(_ count: Int) {
        if sink != nil, held > 0 { flush() }
        let wanted = max(held + count, sink == nil ? capacity * 2 : OutputBuffer.chunk, 4096)
        guard wanted > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        if let base { larger.update(from: base, count: held) }
        base?.deallocate()
        (base, capacity) = (larger, wanted)
    }

    private mutating func flush() {
        guard let sink, held > 0 else { return }
        do {
            if failure == nil { try sink(UnsafeRawBufferPointer(start: base, count: held)) }
        } catch {
            failure = error
        }
        flushed += held
        held = 0
    }
}
