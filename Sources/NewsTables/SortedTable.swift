/// A table that is built into the library and whose rows stand in the order of the bytes of their first cells: nothing
/// of it is read but the rows that are asked for, so that starting does not wait for a long one.
///
/// Lines that start with `#` are comments and stand at the beginning.
public struct SortedTable: Sendable {
    /// The text of a table, which nobody writes to.
    private enum Text: @unchecked Sendable {
        /// It stays as long as the program.
        case builtIn(UnsafeBufferPointer<UInt8>)
        case own([UInt8])
    }

    private let text: Text

    /// A built-in table.
    public init(_ name: TableName) { text = .builtIn(EmbeddedTable.bytes(of: name)) }

    /// A table from its text.
    public init(text: String) { self.text = .own(Array(text.utf8)) }

    /// The rows with this text in the first cell, in file order. Their numbers are 0.
    public func rows(for key: String) -> [EmbeddedTable.Row] {
        let key = Array(key.utf8)
        switch text {
        case .builtIn(let bytes): return SortedLines(bytes: bytes).rows(for: key)
        case .own(let bytes): return bytes.withUnsafeBufferPointer { SortedLines(bytes: $0).rows(for: key) }
        }
    }
}

/// The lines of a sorted table, while its bytes are at hand.
private struct SortedLines {
    let bytes: UnsafeBufferPointer<UInt8>

    func rows(for key: [UInt8]) -> [EmbeddedTable.Row] {
        var found: [EmbeddedTable.Row] = []
        var start = firstLine(notBefore: key)
        while start < bytes.count, cell(at: start).elementsEqual(key) {
            let end = lineEnd(start)
            found.append(EmbeddedTable.Row(line: Array(bytes[start..<end])[...], number: 0))
            start = end + 1
        }
        return found
    }

    /// Where the first line begins whose first cell does not come before a key.
    private func firstLine(notBefore key: [UInt8]) -> Int {
        // Both are beginnings of lines, or the end of the table.
        var (low, high) = (0, bytes.count)
        while low < high {
            let middle = lineStart(low + (high - low) / 2)
            if cell(at: middle).lexicographicallyPrecedes(key) {
                low = min(lineEnd(middle) + 1, bytes.count)
            } else {
                high = middle
            }
        }
        return low
    }

    private func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return start
    }

    private func lineEnd(_ offset: Int) -> Int {
        bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    private func cell(at start: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") }
        return bytes[start..<(end ?? bytes.count)]
    }
}
