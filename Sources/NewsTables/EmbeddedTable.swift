internal import CNewsgraphData

/// A table of tab-separated text that is built into the library.
///
/// Lines that start with `#` are comments; a cell may hold a list joined by `|`.
public struct EmbeddedTable: Sendable {
    /// The rows in file order, each with its cells.
    public let rows: [Row]

    /// One row of a table.
    public struct Row: Sendable {
        let cells: [Substring.UTF8View]

        /// The cell of a column; empty when the row is shorter.
        public subscript(_ column: Int) -> String {
            column < cells.count ? String(Substring(cells[column])) : ""
        }

        /// The cell as a list, without empty items.
        public func list(_ column: Int, separator: Unicode.Scalar = "|") -> [String] {
            guard column < cells.count else { return [] }
            return cells[column].split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
        }
    }

    /// The names of the tables there are.
    public static var names: [String] {
        (0..<newsgraph_table_count()).map { String(cString: newsgraph_table_name($0)) }
    }

    /// Reads a built-in table by the name of its file without the ending; `nil` when there is none.
    public init?(named name: String) {
        let count = newsgraph_table_count()
        guard let index = (0..<count).first(where: { String(cString: newsgraph_table_name($0)) == name }) else {
            return nil
        }
        let bytes = UnsafeBufferPointer(start: newsgraph_table_bytes(index), count: newsgraph_table_size(index))
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a table from its text.
    public init(text: String) {
        // Splitting bytes is ten times as fast as splitting characters, and start-up waits for it.
        rows = text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.first != UInt8(ascii: "#") else { return nil }
            return Row(cells: line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false))
        }
    }
}
