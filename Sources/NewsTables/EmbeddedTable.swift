internal import CNewsgraphData

/// A table of tab-separated text that is built into the library.
///
/// Lines that start with `#` are comments; a cell may hold a list joined by `|`.
public struct EmbeddedTable: Sendable {
    /// The rows in file order, each with its cells.
    public let rows: [Row]

    /// One row of a table; cells are cut out when they are asked for.
    public struct Row: Sendable {
        // Slices of one array: start-up waits for cells to be found, and views of strings are several times as slow.
        private let line: ArraySlice<UInt8>
        /// The line of the file, 1 for the first.
        public let number: Int

        init(line: ArraySlice<UInt8>, number: Int) { (self.line, self.number) = (line, number) }

        /// The number of cells.
        public var count: Int { line.count { $0 == UInt8(ascii: "\t") } + 1 }

        /// The cell of a column; empty when the row is shorter.
        public subscript(_ column: Int) -> String { String(decoding: cell(column), as: UTF8.self) }

        /// All cells, cut out in one pass.
        public var cells: [String] {
            line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }

        /// The cell as a list, without empty items.
        public func list(_ column: Int, separator: Unicode.Scalar = "|") -> [String] {
            let cell = cell(column)
            if cell.isEmpty { return [] }
            return cell.split(separator: UInt8(ascii: separator)).map { String(decoding: $0, as: UTF8.self) }
        }

        private func cell(_ column: Int) -> ArraySlice<UInt8> {
            line.withUnsafeBufferPointer { bytes in
                var (start, end, left) = (0, 0, column)
                while end < bytes.count {
                    if bytes[end] == UInt8(ascii: "\t") {
                        if left == 0 { break }
                        left -= 1
                        start = end + 1
                    }
                    end += 1
                }
                let first = line.startIndex
                return left > 0 ? line[line.endIndex...] : line[(first + start)..<(first + end)]
            }
        }
    }

    /// The names of the tables that are built in, whether the library has a use for them or not.
    public static var names: [String] {
        (0..<newsgraph_table_count()).map { String(cString: newsgraph_table_name($0)) }
    }

    /// Reads a built-in table. A program in which one is missing or empty was built wrongly, and stops here: without its
    /// table a part of it would find nothing, and nobody would know why.
    public init(_ name: TableName) {
        self.init(bytes: Array(EmbeddedTable.bytes(of: name)))
        if rows.isEmpty { fatalError("the table '\(name.rawValue)' has no rows") }
    }

    /// The text of a built-in table, which stays as long as the program.
    static func bytes(of name: TableName) -> UnsafeBufferPointer<UInt8> {
        let count = newsgraph_table_count()
        guard let index = (0..<count).first(where: { String(cString: newsgraph_table_name($0)) == name.rawValue })
        else {
            fatalError("the table '\(name.rawValue)' is missing from the program")
        }
        return UnsafeBufferPointer(start: newsgraph_table_bytes(index), count: newsgraph_table_size(index))
    }

    /// What is made of each row of a built-in table; one of which nothing can be made stops the program with its line.
    public static func map<Element>(_ name: TableName, _ body: (Row) throws(TableError) -> Element) -> [Element] {
        EmbeddedTable(name).rows.map { row in
            do throws(TableError) {
                return try body(row)
            } catch {
                fatalError("the table '\(name.rawValue)' is broken in line \(row.number): \(error.reason)")
            }
        }
    }

    /// Reads a table from its text.
    public init(text: String) { self.init(bytes: Array(text.utf8)) }

    private init(bytes: [UInt8]) {
        var rows: [Row] = []
        var start = 0, number = 0
        bytes.withUnsafeBufferPointer { buffer in
            while start <= buffer.count {
                var end = start
                while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
                number += 1
                if end > start, buffer[start] != UInt8(ascii: "#") {
                    rows.append(Row(line: bytes[start..<end], number: number))
                }
                start = end + 1
            }
        }
        self.rows = rows
    }
}

extension EmbeddedTable.Row {
    /// The cell of a column that holds a word of a closed list.
    public func word<Word: RawRepresentable<String>>(_ column: Int) throws(TableError) -> Word {
        let cell = self[column]
        guard let word = Word(rawValue: cell) else {
            throw TableError("'\(cell)' in column \(column + 1) is no \(Word.self)")
        }
        return word
    }

    /// The cell of a column that holds a number.
    public func number(_ column: Int) throws(TableError) -> Double {
        let cell = self[column]
        guard let number = Double(cell) else { throw TableError("'\(cell)' in column \(column + 1) is no number") }
        return number
    }
}

/// Why nothing can be made of a row of a table.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with it.
    public let reason: String

    /// Says what is wrong.
    public init(_ reason: String) { self.reason = reason }

    /// What is wrong with it.
    public var description: String { reason }
}
