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

    /// Finds the line and column of an error.
    init(_ error: ScanError, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes[..<max(0, min(error.offset, bytes.count))]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        message = error.message
    }
}

/// An error at an offset in bytes, as parsers meet it.
struct ScanError: Error {
    let offset: Int
    let message: String

    init(at offset: Int, _ message: String) {
        self.offset = offset
        self.message = message
    }
}

extension ScanError {
    /// A short piece of the input for messages: one line, without control characters.
    static func quote(_ text: some StringProtocol) -> String {
        let shown = text.unicodeScalars.prefix(60).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }
        return "'\(shown.joined())\(text.unicodeScalars.count > 60 ? "…" : "")'"
    }
}
