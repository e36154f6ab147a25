/// The bytes of an output in the making.
public struct OutputBuffer: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty buffer.
    public init() {}

    /// Makes room for this many more bytes.
    public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Appends one byte.
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends bytes as they are.
    public mutating func append(_ raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

    /// Appends a text as UTF-8, as it is.
    public mutating func append(_ text: String) {
        let copied: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if copied == nil { bytes.append(contentsOf: text.utf8) }
    }

    /// Appends a whole number in decimal digits.
    public mutating func append(_ number: Int) { append(String(number)) }
}
