internal import CSQLite3

/// A database of SQLite; closed when nobody holds it any more. Used by one thread at a time.
final class Connection {
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// As long a writer waits for another one, in milliseconds.
    private static let patience: Int32 = 120_000

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - mayWrite: whether the file is made where it is missing, and may be changed.
    /// - Throws: what SQLite says.
    init(_ path: String, mayWrite: Bool) throws(StoreError) {
        var opened: OpaquePointer?
        let flags = mayWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE
        var code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        if code != SQLITE_OK, !mayWrite {
            sqlite3_close_v2(opened)
            code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        }
        guard code == SQLITE_OK, let opened else {
            let error = Connection.error(code, opened)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        sqlite3_busy_timeout(handle, Connection.patience)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(handle)
    }

    /// What a code of SQLite means.
    private static func error(_ code: Int32, _ handle: OpaquePointer?) -> StoreError {
        let text = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
        switch code & 0xFF {
        case SQLITE_NOTADB: return .foreign
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy
        case SQLITE_FULL: return .full
        case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH: return .readOnly
        case SQLITE_CORRUPT: return .damaged(text)
        // A disk without room for the journal is told as an error of input and output.
        case SQLITE_IOERR where code == SQLITE_IOERR | (3 << 8) || code == SQLITE_IOERR | (19 << 8): return .full
        default: return .failed(text)
        }
    }

    func error(_ code: Int32) -> StoreError { Connection.error(code, handle) }

    /// Runs statements without values.
    func execute(_ sql: String) throws(StoreError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        if code != SQLITE_OK { throw error(code) }
    }

    /// A statement that is kept ready.
    private func statement(_ sql: String) throws(StoreError) -> Statement {
        if let known = statements[sql] { return known }
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(
            handle,
            sql,
            Int32(sql.utf8.count),
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &prepared,
            nil
        )
        guard code == SQLITE_OK, let prepared else { throw error(code) }
        let statement = Statement(prepared)
        statements[sql] = statement
        return statement
    }

    /// Runs a statement and gives its rows to a closure.
    func rows(_ sql: String, _ values: [SQLValue] = [], _ body: (Row) -> Void) throws(StoreError) {
        let statement = try statement(sql)
        statement.bind(values)
        defer { statement.reset() }
        while true {
            let code = statement.step()
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code) }
            body(Row(statement))
        }
    }

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) { try rows(sql, values) { _ in } }

    /// The first column of all rows, as whole numbers.
    func integers(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> [Int] {
        var found: [Int] = []
        try rows(sql, values) { found.append($0.integer(0)) }
        return found
    }

    /// The first column of the first row as a whole number.
    func integer(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> Int? {
        try integers(sql, values).first
    }

    /// The number of the row that was added last.
    var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// Does all of some work or nothing of it; waits for other writers before it begins.
    func transaction<Result>(_ work: () throws(StoreError) -> Result) throws(StoreError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(StoreError) {
            let result = try work()
            try execute("COMMIT")
            return result
        } catch {
            // SQLite may have gone back already.
            try? execute("ROLLBACK")
            throw error
        }
    }
}
