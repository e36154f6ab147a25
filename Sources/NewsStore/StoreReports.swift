internal import KnowledgeGraph

extension NewsStore {
    /// An article of the store.
    public struct ArticleEntry: Hashable, Sendable {
        /// The number in the tables.
        public let number: Int
        /// The identifier of its node.
        public let node: String
        /// Title, publisher, date and file name, where they are known.
        public let title: String?, source: String?, date: String?, path: String?
    }

    /// The articles, the oldest first.
    public func articles() throws(StoreError) -> [ArticleEntry] {
        var found: [ArticleEntry] = []
        try database.rows("SELECT id, node, title, source, date, path FROM article ORDER BY day, node") { row in
            found.append(
                ArticleEntry(
                    number: row.integer(0),
                    node: row.text(1),
                    title: row.optionalText(2),
                    source: row.optionalText(3),
                    date: row.optionalText(4),
                    path: row.optionalText(5)
                )
            )
        }
        return found
    }

    /// How much there is of what, each with its name.
    public func counts() throws(StoreError) -> [(name: String, count: Int)] {
        let asked = [
            ("articles", "SELECT count(*) FROM article"), ("entities", "SELECT count(*) FROM entity"),
            ("mentions", "SELECT count(*) FROM mention"),
            ("happenings", "SELECT count(DISTINCT happening) FROM event"), ("reports", "SELECT count(*) FROM event"),
            ("bytes", "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
        ]
        var counts: [(String, Int)] = []
        for (name, sql) in asked { counts.append((name, try database.integer(sql) ?? 0)) }
        return counts
    }

    /// The first and the last date of an article, where dates are known.
    public func dates() throws(StoreError) -> (first: String, last: String)? {
        var dates: (String, String)?
        try database.rows("SELECT min(date), max(date) FROM article WHERE day IS NOT NULL") { row in
            if !row.isNull(0) { dates = (row.text(0), row.text(1)) }
        }
        return dates
    }

    /// What is wrong with the file and its tables; nothing where all is well.
    public func problems() throws(StoreError) -> [String] {
        var found: [String] = []
        try database.rows("PRAGMA integrity_check(20)") { row in if row.text(0) != "ok" { found.append(row.text(0)) } }
        let rules = [
            ("mentions without an entity", "SELECT count(*) FROM mention WHERE entity NOT IN (SELECT id FROM entity)"),
            (
                "mentions without an article",
                "SELECT count(*) FROM mention WHERE article NOT IN (SELECT id FROM article)"
            ),
            ("events without an article", "SELECT count(*) FROM event WHERE article NOT IN (SELECT id FROM article)"),
            ("events of no happening", "SELECT count(*) FROM event WHERE happening = 0"),
            (
                "roles without an event",
                "SELECT count(*) FROM role WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.article = role.article AND event.node = role.event)"
            ),
            (
                "roles of another entity than their mention",
                "SELECT count(*) FROM role JOIN mention USING (article, node) WHERE role.entity <> mention.entity"
            ),
            ("articles without words", "SELECT count(*) FROM article WHERE id NOT IN (SELECT rowid FROM words)"),
            (
                "entities with a wrong count",
                "SELECT count(*) FROM entity WHERE articles <> (SELECT count(*) FROM mention WHERE entity = entity.id)"
            ),
        ]
        for (name, sql) in rules {
            let count = try database.integer(sql) ?? 0
            if count > 0 { found.append("\(count) \(name)") }
        }
        return found
    }
}
