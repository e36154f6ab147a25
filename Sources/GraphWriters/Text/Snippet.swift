/// A short piece of syntax, made once and appended often.
///
/// It is an address and a length and nothing else, so that appending it counts no references.
struct Snippet: @unchecked Sendable {
    // Nobody writes to the bytes after they are made.
    private let start: UnsafePointer<UInt8>
    private let count: Int

    /// A piece that lives as long as the program: for constants only.
    init(_ text: String) { self.init(Snippet.allocate(text), text.utf8.count) }

    fileprivate init(_ start: UnsafePointer<UInt8>, _ count: Int) {
        (self.start, self.count) = (start, count)
    }

    fileprivate static func allocate(_ text: String) -> UnsafePointer<UInt8> {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
        _ = bytes.initialize(from: text.utf8)
        return UnsafePointer(bytes.baseAddress.unsafelyUnwrapped)
    }

    /// The text again.
    var text: String { String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self) }

    @inline(__always)
    func append(to buffer: inout OutputBuffer) {
        buffer.fill(atMost: count) {
            $0.update(from: start, count: count)
            return count
        }
    }

    func append(to bytes: inout [UInt8]) { bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count)) }
}

/// Pieces of syntax that depend on what a caller chose, and live as long as the store.
final class SnippetStore {
    private var kept: [UnsafePointer<UInt8>] = []

    deinit {
        for start in kept { start.deallocate() }
    }

    func make(_ text: String) -> Snippet {
        let start = Snippet.allocate(text)
        kept.append(start)
        return Snippet(start, text.utf8.count)
    }
}
