internal import GraphSyntax

/// Why a document cannot be read, and where.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode code points.
    public let column: Int
    /// What is wrong.
    public let message: String

    /// `line:column: message`, in one line.
    public var description: String { "\(line):\(column): \(message)" }

    init(noReaderOf format: String) {
        (line, column, message) = (1, 1, "graphs are not read from \(format)")
    }

    /// Finds the line and column of an error.
    init(_ error: ScanError, in bytes: Bytes) {
        let before = bytes[..<max(0, min(error.offset, bytes.count))]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        message = error.message
    }
}
