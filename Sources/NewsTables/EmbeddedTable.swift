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
        /// The line of the file, 1 for the first.
        public let number: Int

        init(line: Substring.UTF8View, number: Int) { (self.line, self.number) = (line, number) }

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

    /// The names of the tables that are built in, whether the library has a use for them or not.
    public static var names: [String] {
        (0..<newsgraph_table_count()).map { String(cString: newsgraph_table_name($0)) }
    }

    /// Reads a built-in table. A program in which one is missing or empty was built wrongly, and stops here: without its
    /// table a part of it would find nothing, and nobody would know why.
    public init(_ name: TableName) {
        self.init(text: String(decoding: EmbeddedTable.bytes(of: name), as: UTF8.self))
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
    public init(text: String) {
        // Splitting bytes is ten times as fast as splitting characters, and start-up waits for it.
        rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in
                guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
                return Row(line: line, number: index + 1)
            }
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
