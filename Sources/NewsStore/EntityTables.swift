internal import KnowledgeGraph

/// The tables that say which entity each mention is of, and what entities are called.
struct EntityTables {
    let database: Connection

    /// A mention, or an event, is of another entity from now on.
    func set(_ place: IdentityRecord.Place, to entity: Int) throws(StoreError) {
        let (home, node) = (SQLValue.integer(place.home), SQLValue.integer(place.node))
        var known: (entity: Int, type: String, name: String)?
        try database.rows("SELECT entity, type, name FROM mention WHERE article = ? AND node = ?", [home, node]) {
            row in
            known = (row.integer(0), row.text(1), row.text(2))
        }
        guard let known else {
            return try database.run(
                "UPDATE event SET happening = ? WHERE article = ? AND node = ?",
                [.integer(entity), home, node]
            )
        }
        guard known.entity != entity else { return }
        try database.run(
            "UPDATE mention SET entity = ? WHERE article = ? AND node = ?",
            [.integer(entity), home, node]
        )
        for table in ["role", "tie"] {
            try database.run(
                "UPDATE \(table) SET entity = ? WHERE article = ? AND node = ?",
                [.integer(entity), home, node]
            )
        }
        try leave(known.entity)
        try join(entity, type: known.type, name: known.name)
    }

    /// One mention less; an entity without any is none.
    private func leave(_ entity: Int) throws(StoreError) {
        try database.run("UPDATE entity SET articles = articles - 1 WHERE id = ?", [.integer(entity)])
        try database.run("DELETE FROM entity WHERE id = ? AND articles <= 0", [.integer(entity)])
        if database.changes > 0 { try database.run("DELETE FROM name WHERE entity = ?", [.integer(entity)]) }
    }

    private func join(_ entity: Int, type: String, name: String) throws(StoreError) {
        var known: String?
        try database.rows("SELECT name FROM entity WHERE id = ?", [.integer(entity)]) { known = $0.text(0) }
        if let known {
            let best = EntityName.isBetter(name, than: known) ? name : known
            try database.run(
                "UPDATE entity SET articles = articles + 1, name = ?, type = CASE WHEN ? = 'Official' THEN 'Official' ELSE type END WHERE id = ?",
                [.text(best), .text(type), .integer(entity)]
            )
        } else {
            try database.run(
                "INSERT INTO entity (id, type, name, articles) VALUES (?, ?, ?, 1)",
                [.integer(entity), .text(type), .text(name)]
            )
        }
        for word in EntityName.words(name) {
            try database.run(
                "INSERT OR IGNORE INTO name (word, entity) VALUES (?, ?)",
                [.text(word), .integer(entity)]
            )
        }
    }

    /// Everything of one entity is of another one from now on.
    func move(_ entity: Int, into other: Int) throws(StoreError) {
        let (from, to) = (SQLValue.integer(entity), SQLValue.integer(other))
        try database.run("UPDATE event SET happening = ? WHERE happening = ?", [to, from])
        var known: (type: String, name: String, articles: Int)?
        try database.rows("SELECT type, name, articles FROM entity WHERE id = ?", [from]) { row in
            known = (row.text(0), row.text(1), row.integer(2))
        }
        guard let known else { return }
        for table in ["mention", "role", "tie"] {
            try database.run("UPDATE \(table) SET entity = ? WHERE entity = ?", [to, from])
        }
        try join(other, type: known.type, name: known.name)
        try database.run(
            "UPDATE entity SET articles = articles + ? WHERE id = ?",
            [.integer(known.articles - 1), to]
        )
        try database.run("DELETE FROM entity WHERE id = ?", [from])
        try database.run("UPDATE OR IGNORE name SET entity = ? WHERE entity = ?", [to, from])
        try database.run("DELETE FROM name WHERE entity = ?", [from])
    }
}
