/// Sees to it that a file is a store that this program understands.
struct SchemaCheck {
    let database: Connection

    // `fill` fills the tables that came with a later version, of the graphs of a store that was made earlier.
    func prepare(makes: Bool, fill: () throws(StoreError) -> Void) throws(StoreError) {
        // In one transaction: another program may be making the store just now.
        try database.execute("BEGIN")
        let found = Result { () throws(StoreError) in
            (
                try database.integer("PRAGMA application_id") ?? 0, try database.integer("PRAGMA user_version") ?? 0,
                try database.integer("SELECT count(*) FROM sqlite_schema") ?? 0
            )
        }
        try database.execute("COMMIT")
        let (application, version, tables) = try found.get()
        guard application == Schema.application || (application == 0 && version == 0 && tables == 0) else {
            throw .foreign
        }
        guard version <= Schema.version else { throw .newer(version) }
        try database.execute("PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY")
        // A file with nothing in it is a store whose maker was stopped at the very first step.
        guard makes || version < Schema.version else { return }
        // With a log of what is to come, readers go on while somebody writes, and who is killed leaves all as it was.
        try database.execute("PRAGMA synchronous = NORMAL")
        do throws(StoreError) {
            try database.execute("PRAGMA journal_mode = WAL")
        } catch {
            // Somebody else is making the store at this moment, and makes the log, too.
            guard case .busy = error else { throw error }
        }
        if version < Schema.version { try migrate(fill) }
    }

    private func migrate(_ fill: () throws(StoreError) -> Void) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            // Another program may have done it while this one waited.
            let version = try database.integer("PRAGMA user_version") ?? 0
            for step in Schema.migrations.dropFirst(version) { try database.execute(step) }
            if version > 0, version < Schema.version { try fill() }
            try database.execute(
                "PRAGMA application_id = \(Schema.application); PRAGMA user_version = \(Schema.version)"
            )
        }
    }
}
