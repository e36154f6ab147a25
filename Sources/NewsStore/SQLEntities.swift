internal import KnowledgeGraph

/// Identity across articles in the tables of a store. A group of the resolver is a row of `team`.
struct SQLEntities: EntityStore {
    let database: Connection

    // MARK: Groups

    /// The team that an older one has become a part of, or the team itself.
    private func root(_ team: Int) throws(StoreError) -> Int {
        var team = team
        while let parent = try database.integer(
            "SELECT parent FROM team WHERE id = ? AND parent IS NOT NULL",
            [.integer(team)]
        ) {
            team = parent
        }
        return team
    }

    mutating func groups(holding tokens: [IdentityToken]) throws(StoreError) -> Set<Int> {
        var found: Set<Int> = []
        for token in tokens {
            let team = try database.integer("SELECT team FROM token WHERE key = ?", [.key(token.key)])
            if let team { found.insert(team) }
        }
        var roots: Set<Int> = []
        for team in found { roots.insert(try root(team)) }
        return roots
    }

    mutating func makeGroup() throws(StoreError) -> Int {
        try database.run("INSERT INTO team (parent) VALUES (NULL)")
        return database.lastRow
    }

    mutating func insert(_ record: IdentityRecord, into team: Int) throws(StoreError) -> [IdentityHint] {
        try check(record, against: team)
        try keep(record, in: team)
        for token in record.tokens {
            try database.run(
                "INSERT OR IGNORE INTO token (key, team) VALUES (?, ?)",
                [.key(token.key), .integer(team)]
            )
        }
        var offered: [IdentityHint] = []
        for hint in record.hints {
            try database.run("INSERT OR IGNORE INTO hint (key, team) VALUES (?, ?)", [.key(hint.key), .integer(team)])
            if database.changes > 0 { offered.append(hint) }
        }
        try setEntity(of: record.place, to: team)
        return offered
    }

    private func keep(_ record: IdentityRecord, in team: Int?) throws(StoreError) {
        try database.run(
            "INSERT OR REPLACE INTO record (article, node, team, item, waits, tokens, hints, apart) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(record.place.home), .integer(record.place.node), .optional(team), .optional(record.item),
                .integer(record.waits ? 1 : 0), .blob(RecordBytes.pack(record.tokens)),
                .blob(record.waits ? RecordBytes.pack(record.hints) : []), .text(RecordBytes.pack(record.apart)),
            ]
        )
    }

    /// Tears a team that a record cannot be of one thing with.
    private func check(_ record: IdentityRecord, against team: Int) throws(StoreError) {
        var isTorn = try self.has(record.place.home, team)
        var items: Set<String> = [], apart = ""
        try database.rows("SELECT items, apart FROM team WHERE id = ?", [.integer(team)]) { row in
            items = Set(row.text(0).split(separator: " ").map(String.init))
            apart = row.text(1)
        }
        if let item = record.item { items.insert(item) }
        let marks = RecordBytes.apart(apart) + record.apart
        isTorn = isTorn || !IdentityFacts.areOneThing(items) || !IdentityFacts.areTogether(marks)
        try note(items, marks, isTorn, team)
    }

    private func note(_ items: Set<String>, _ apart: [IdentityRecord.Apart], _ isTorn: Bool, _ team: Int)
        throws(StoreError)
    {
        try database.run(
            "UPDATE team SET items = ?, apart = ?, torn = max(torn, ?) WHERE id = ?",
            [
                .text(items.sorted().joined(separator: " ")), .text(RecordBytes.pack(Array(Set(apart)))),
                .integer(isTorn ? 1 : 0), .integer(team),
            ]
        )
    }

    mutating func move(_ team: Int, into other: Int) throws(StoreError) {
        let shared = try database.integer(
            """
            SELECT 1 FROM record AS a CROSS JOIN record AS b ON b.article = a.article
            WHERE a.team = ?1 AND b.team = ?2 AND NOT a.waits AND NOT b.waits LIMIT 1
            """,
            [.integer(team), .integer(other)]
        )
        var items: Set<String> = [], apart = "", isTorn = shared != nil
        try database.rows(
            "SELECT items, apart, torn FROM team WHERE id IN (?, ?)",
            [.integer(team), .integer(other)]
        ) { row in
            items.formUnion(row.text(0).split(separator: " ").map(String.init))
            apart += " " + row.text(1)
            isTorn = isTorn || row.integer(2) > 0
        }
        let marks = RecordBytes.apart(apart)
        isTorn = isTorn || !IdentityFacts.areOneThing(items) || !IdentityFacts.areTogether(marks)
        try note(items, marks, isTorn, other)
        try database.run("UPDATE team SET parent = ?, torn = 0 WHERE id = ?", [.integer(other), .integer(team)])
        try database.run("UPDATE record SET team = ? WHERE team = ?", [.integer(other), .integer(team)])
        try database.run("UPDATE OR IGNORE hint SET team = ? WHERE team = ?", [.integer(other), .integer(team)])
        try database.run("DELETE FROM hint WHERE team = ?", [.integer(team)])
        try EntityTables(database: database).move(team, into: other)
    }

    mutating func isTorn(_ team: Int) throws(StoreError) -> Bool {
        try database.integer("SELECT torn FROM team WHERE id = ?", [.integer(team)]) ?? 0 > 0
    }

    mutating func postpone(_ team: Int) throws(StoreError) {
        try database.run("UPDATE team SET torn = 2 WHERE id = ? AND torn <> 2", [.integer(team)])
    }

    mutating func postponed() throws(StoreError) -> [Int] {
        try database.integers("SELECT id FROM team WHERE torn = 2 AND parent IS NULL ORDER BY id")
    }

    mutating func records(in team: Int) throws(StoreError) -> [IdentityRecord] {
        try records("WHERE team = ? AND NOT waits", [.integer(team)])
    }

    func records(_ condition: String, _ values: [SQLValue], most: Int = -1) throws(StoreError) -> [IdentityRecord] {
        var found: [IdentityRecord] = []
        let sql =
            "SELECT article, node, item, waits, tokens, hints, apart FROM record \(condition) ORDER BY article, node LIMIT ?"
        try database.rows(sql, values + [.integer(most)]) { found.append(RecordBytes.record($0)) }
        return found
    }

    mutating func split(_ team: Int, _ parts: [IdentityRecord.Place: Int]) throws(StoreError) {
        var entities: [Int: Int] = [0: team]
        for (place, part) in parts.sorted(by: { $0.key < $1.key }) {
            if entities[part] == nil { entities[part] = try makeGroup() }
            try setEntity(of: place, to: entities[part] ?? team)
        }
        try database.run("UPDATE team SET torn = 1 WHERE id = ?", [.integer(team)])
    }

    // MARK: Records that wait

    mutating func setAside(_ record: IdentityRecord) throws(StoreError) {
        try keep(record, in: nil)
        for hint in record.hints {
            try database.run(
                "INSERT OR IGNORE INTO seeker (key, article, node) VALUES (?, ?, ?)",
                [.key(hint.key), .integer(record.place.home), .integer(record.place.node)]
            )
        }
        try setEntity(of: record.place, to: makeGroup())
    }

    mutating func waiting(for hints: [IdentityHint]) throws(StoreError) -> [IdentityRecord] {
        var places: Set<IdentityRecord.Place> = []
        for key in Set(hints.map(\.key)) {
            try database.rows("SELECT article, node FROM seeker WHERE key = ?", [.key(key)]) { row in
                places.insert(IdentityRecord.Place(home: row.integer(0), node: row.integer(1)))
            }
        }
        return try records(at: places)
    }

    mutating func waiting(near team: Int) throws(StoreError) -> [IdentityRecord] {
        var places: Set<IdentityRecord.Place> = []
        let sql = """
            SELECT seeker.article, seeker.node FROM hint JOIN seeker USING (key) WHERE hint.team = ?1
            UNION SELECT article, node FROM record WHERE team = ?1 AND waits
            """
        try database.rows(sql, [.integer(team)]) { row in
            places.insert(IdentityRecord.Place(home: row.integer(0), node: row.integer(1)))
        }
        return try records(at: places)
    }

    private func records(at places: Set<IdentityRecord.Place>) throws(StoreError) -> [IdentityRecord] {
        var found: [IdentityRecord] = []
        for place in places.sorted() {
            found += try records("WHERE article = ? AND node = ?", [.integer(place.home), .integer(place.node)])
        }
        return found
    }

    mutating func offers(_ hints: [IdentityHint]) throws(StoreError) -> [UInt64: Set<Int>] {
        var offers: [UInt64: Set<Int>] = [:]
        for key in Set(hints.map(\.key)) {
            let sql = "SELECT hint.team FROM hint JOIN team ON team.id = hint.team WHERE key = ? AND NOT torn"
            let teams = try database.integers(sql, [.key(key)])
            if !teams.isEmpty { offers[key] = Set(teams) }
        }
        return offers
    }

    mutating func has(recordOf home: Int, in team: Int) throws(StoreError) -> Bool { try has(home, team) }

    private func has(_ home: Int, _ team: Int) throws(StoreError) -> Bool {
        let sql = "SELECT 1 FROM record WHERE article = ? AND team = ? AND NOT waits LIMIT 1"
        return try database.integer(sql, [.integer(home), .integer(team)]) != nil
    }

    mutating func assign(_ record: IdentityRecord, to team: Int?) throws(StoreError) {
        let (home, node) = (SQLValue.integer(record.place.home), SQLValue.integer(record.place.node))
        let old = try database.integer(
            "SELECT coalesce(team, -1) FROM record WHERE article = ? AND node = ?",
            [home, node]
        )
        guard (old == -1 ? nil : old) != team else { return }
        try database.run("UPDATE record SET team = ? WHERE article = ? AND node = ?", [.optional(team), home, node])
        let entity = if let team { team } else { try makeGroup() }
        try setEntity(of: record.place, to: entity)
    }

    private func setEntity(of place: IdentityRecord.Place, to entity: Int) throws(StoreError) {
        try EntityTables(database: database).set(place, to: entity)
    }
}

extension SQLValue {
    /// A hash, in the form of a whole number with a sign.
    static func key(_ key: UInt64) -> SQLValue { .integer(Int(Int64(bitPattern: key))) }
}
