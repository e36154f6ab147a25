internal import CNewsgraphModel

/// The bytes of a model, in place: built into the program, or owned after being read from a file.
///
/// The one type of the module that holds a raw pointer to memory; it never writes, so it may be shared.
package final class ModelBytes: @unchecked Sendable {
    private let base: UnsafeRawBufferPointer
    private let isOwned: Bool

    /// The model that is built into the library.
    package init() {
        base = UnsafeRawBufferPointer(start: newsgraph_model_bytes(), count: newsgraph_model_size())
        isOwned = false
    }

    /// A copy of the given bytes.
    package init(copying bytes: some Collection<UInt8>) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
        memory.copyBytes(from: bytes)
        base = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[0..<bytes.count])
        isOwned = true
    }

    deinit {
        if isOwned { base.deallocate() }
    }

    /// The number of bytes.
    package var count: Int { base.count }

    /// A little-endian integer at any offset; the caller keeps inside `count`.
    @inline(__always)
    package func load<T: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: T.Type) -> T {
        T(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    /// Asks for the memory at an offset, so that it is near when it is read.
    @inline(__always)
    package func prefetch(_ offset: Int) {
        guard let start = base.baseAddress else { return }
        newsgraph_prefetch(start + min(offset, base.count))
    }

    /// One byte.
    @inline(__always)
    package subscript(_ offset: Int) -> UInt8 { base[offset] }

    /// Lends the memory of a range that lies inside.
    func withMemory(_ range: Range<Int>, _ body: (UnsafeRawPointer) -> Void) {
        guard range.lowerBound >= 0, range.upperBound <= base.count, let start = base.baseAddress else { return }
        body(start + range.lowerBound)
    }

    /// Where the bytes begin, for kernels that read arrays of a section in place; never kept beyond the model.
    var start: UnsafeRawPointer {
        base.baseAddress ?? UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped
    }

    /// The text of a range of bytes.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: base[range]), as: UTF8.self)
    }
}
