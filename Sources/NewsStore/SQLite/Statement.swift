internal import CSQLite3

/// A prepared statement, which frees itself.
final class Statement {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { sqlite3_finalize(handle) }

    func bind(_ values: [SQLValue]) {
        for (index, value) in values.enumerated() { bind(value, Int32(index + 1)) }
    }

    private func bind(_ value: SQLValue, _ index: Int32) {
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, Int64(number))
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(let text):
            var text = text
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    _ = newsgraph_sqlite_bind_text(handle, index, characters.baseAddress, Int32(characters.count))
                }
            }
        case .blob(let bytes):
            bytes.withUnsafeBytes { _ = newsgraph_sqlite_bind_blob(handle, index, $0.baseAddress, Int32($0.count)) }
        }
    }

    func step() -> Int32 { sqlite3_step(handle) }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    fileprivate func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    fileprivate func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

    fileprivate func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

    fileprivate func bytes(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
    }
}

/// A value of SQLite.
enum SQLValue {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])

    /// A text, or nothing.
    static func optional(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

    /// A number, or nothing.
    static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
}

/// A row of an answer, valid until the next one.
struct Row {
    private let statement: Statement

    init(_ statement: Statement) { self.statement = statement }

    func integer(_ column: Int) -> Int { statement.integer(column) }
    func real(_ column: Int) -> Double { statement.real(column) }
    func bytes(_ column: Int) -> [UInt8] { statement.bytes(column) }
    func text(_ column: Int) -> String { String(decoding: statement.bytes(column), as: UTF8.self) }
    func isNull(_ column: Int) -> Bool { statement.isNull(column) }
    func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
}
