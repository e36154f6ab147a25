internal import CNewsgraphData

/// A table of tab-separated text that is built into the library.
///
/// Lines that start with `#` are comments; a cell may hold a list joined by `|`.
public struct EmbeddedTable: Sendable {
    /// The rows in file order, each with its cells.
    public let rows: [Row]

    /// One row of a table; cells are cut out when they are asked for.
    public struct Row: Sendable {
        private let line: Substring.UTF8View

        init(line: Substring.UTF8View) { self.line = line }

        /// The number of cells.
        public var count: Int { line.count { $0 == UInt8(ascii: "\t") } + 1 }

        /// The cell of a column; empty when the row is shorter.
        public subscript(_ column: Int) -> String { String(Substring(cell(column))) }

        /// All cells, cut out in one pass.
        public var cells: [String] {
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        }

        /// The cell as a list, without empty items.
        public func list(_ column: Int, separator: Unicode.Scalar = "|") -> [String] {
            cell(column).split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
        }

        private func cell(_ column: Int) -> Substring.UTF8View {
            var rest = line
            for _ in 0..<column {
                guard let tab = rest.firstIndex(of: UInt8(ascii: "\t")) else { return rest[rest.endIndex...] }
                rest = rest[rest.index(after: tab)...]
            }
            return rest[..<(rest.firstIndex(of: UInt8(ascii: "\t")) ?? rest.endIndex)]
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
            return Row(line: line)
        }
    }
}
