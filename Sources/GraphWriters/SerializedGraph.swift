public import GraphFormats

/// A graph written in a format.
public struct SerializedGraph: Hashable, Sendable {
    /// The format of the bytes.
    public let format: GraphFormat
    /// The contents of the file, UTF-8.
    public let bytes: [UInt8]
    /// What could not be written exactly, one for each kind.
    public let warnings: [WriterWarning]

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
