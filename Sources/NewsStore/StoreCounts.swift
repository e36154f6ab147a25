public import KnowledgeGraph

extension NewsStore {
    /// Counts the happenings of the whole store, each once, without reading the graphs.
    public func eventCounts() throws(StoreError) -> EventCounts {
        try settle()
        var roles: [Int: (actors: [String], recipients: [String])] = [:]
        try database.rows(
            """
            SELECT DISTINCT event.happening, role.relation, entity.name FROM role
            JOIN event ON event.article = role.article AND event.node = role.event JOIN entity ON entity.id = role.entity
            WHERE role.relation IN ('actor', 'recipient')
            """
        ) { row in
            var known = roles[row.integer(0)] ?? ([], [])
            if row.text(1) == "actor" { known.actors.append(row.text(2)) } else { known.recipients.append(row.text(2)) }
            roles[row.integer(0)] = known
        }
        var counts = EventCounts()
        try database.rows(
            """
            SELECT happening, min(event.type), min(event.status), min(coalesce(event.date, article.date))
            FROM event JOIN article ON article.id = event.article GROUP BY happening
            """
        ) { row in
            let who = roles[row.integer(0)] ?? ([], [])
            counts.add(
                type: row.text(1),
                status: row.optionalText(2),
                date: row.optionalText(3),
                actors: who.actors,
                recipients: who.recipients
            )
        }
        return counts
    }

    /// The keys of all articles: the digests of those that have one.
    public func keys() throws(StoreError) -> Set<String> {
        var keys: Set<String> = []
        try database.rows("SELECT key FROM article") { keys.insert($0.text(0)) }
        return keys
    }

    /// What is searched of the article with this key: its text, or the labels of its graph where the text was not given.
    public func text(ofArticle key: String) throws(StoreError) -> String? {
        var text: String?
        let sql = "SELECT words.text FROM article JOIN words ON words.rowid = article.id WHERE article.key = ?"
        try database.rows(sql, [.text(key)]) { text = $0.text(0) }
        return text
    }
}
