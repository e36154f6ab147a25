internal import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The rows of an article before anybody knows who is who in it.
struct ArticleRows {
    let database: Connection
    let graph: Graph

    /// Inserts the article, its mentions and its events; gives its number.
    func insert(key: String, bytes: [UInt8], text: String?) throws(StoreError) -> Int {
        let node = graph.nodes.first { $0.type == .article }
        let date = node?.attributes[.date]?.text
        try database.run(
            "INSERT INTO article (key, node, title, source, date, day, path, url, graph) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .text(key), .text(node?.id ?? key), .optional(node?.attributes[.title]?.text ?? node?.label),
                .optional(node?.attributes[.source]?.text), .optional(date),
                .optional(date.flatMap { EventDays($0)?.first }), .optional(node?.attributes[.path]?.text),
                .optional(node?.attributes[.url]?.text), .blob(bytes),
            ]
        )
        let article = database.lastRow
        for index in graph.nodes.indices where GraphRecords.types.contains(graph.nodes[index].type) {
            let node = graph.nodes[index]
            node.type == .event ? try insert(event: node, article, index) : try insert(mention: node, article, index)
        }
        try database.run(
            "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)",
            [.integer(article), .text(node?.label ?? ""), .text(text ?? labels)]
        )
        return article
    }

    private var labels: String {
        graph.nodes.flatMap { [$0.label] + [$0.attributes[.quote]?.text].compactMap { $0 } }.joined(separator: "\n")
    }

    private func insert(mention node: Node, _ article: Int, _ index: Int) throws(StoreError) {
        try database.run(
            "INSERT INTO mention (article, node, id, type, name, entity) VALUES (?, ?, ?, ?, ?, 0)",
            [.integer(article), .integer(index), .text(node.id), .text(node.type.rawValue), .text(EntityName.of(node))]
        )
    }

    private func insert(event node: Node, _ article: Int, _ index: Int) throws(StoreError) {
        let date = node.attributes[.date]?.text
        var confidence = SQLValue.null
        if case .number(let number)? = node.attributes[.confidence] { confidence = .real(number) }
        try database.run(
            """
            INSERT INTO event (article, node, happening, type, mode, status, date, day, label, trigger, confidence)
            VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(article), .integer(index), .text(node.attributes[.eventType]?.text ?? ""),
                .optional(node.attributes[.mode]?.text), .optional(node.attributes[.status]?.text), .optional(date),
                .optional(date.flatMap { EventDays($0)?.first }), .text(node.label),
                .optional(node.attributes[.trigger]?.text), confidence,
            ]
        )
    }
}

/// Who takes part in the events of an article, when it is known who they are.
struct RoleRows {
    let database: Connection
    let graph: Graph
    let article: Int

    private static let relations: Set<RelationType> = [.actor, .recipient, .place, .source]

    func insert() throws(StoreError) {
        var entities: [Int: Int] = [:], days: [Int: Int] = [:]
        let told = try database.integer("SELECT coalesce(day, 0) FROM article WHERE id = ?", [.integer(article)]) ?? 0
        try database.rows("SELECT node, entity FROM mention WHERE article = ?", [.integer(article)]) { row in
            entities[row.integer(0)] = row.integer(1)
        }
        try database.rows("SELECT node, day FROM event WHERE article = ?", [.integer(article)]) { row in
            days[row.integer(0)] = row.optionalInteger(1)
        }
        for edge in graph.edges where RoleRows.relations.contains(edge.type) {
            guard let entity = entities[edge.target] else { continue }
            try database.run(
                "INSERT OR IGNORE INTO role (entity, relation, day, article, event, node) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .integer(entity), .text(edge.type.rawValue), .integer(days[edge.source] ?? told), .integer(article),
                    .integer(edge.source), .integer(edge.target),
                ]
            )
        }
    }
}

/// Who acts for whom in an article, when it is known who they are.
struct TieRows {
    let database: Connection
    let graph: Graph
    let article: Int

    func insert() throws(StoreError) {
        for edge in graph.edges where edge.isActingFor {
            try database.run(
                """
                INSERT OR IGNORE INTO tie (entity, article, holder, node)
                SELECT entity, article, ?3, node FROM mention WHERE article = ?1 AND node = ?2
                """,
                [.integer(article), .integer(edge.target), .integer(edge.source)]
            )
        }
    }
}

/// Takes an article out as if it had never been there.
struct Removal {
    let database: Connection
    let article: Int
    /// Teams of more records stay as they are: one record less does not divide them.
    private static let most = 2000

    /// Removes the rows; gives the records that have to be decided on again.
    func run() throws(StoreError) -> [IdentityRecord.Place] {
        let home = [SQLValue.integer(article)]
        let entities = SQLEntities(database: database)
        let teams = try database.integers(
            "SELECT DISTINCT team FROM record WHERE article = ? AND NOT waits AND team IS NOT NULL",
            home
        )
        var left: [IdentityRecord] = []
        for team in teams {
            let size = try database.integer("SELECT count(*) FROM record WHERE team = ?", [.integer(team)]) ?? 0
            if size > Removal.most { continue }
            let records = try entities.records("WHERE team = ? AND NOT waits", [.integer(team)])
            for token in records.flatMap(\.tokens) {
                try database.run("DELETE FROM token WHERE key = ?", [.key(token.key)])
            }
            try database.run("DELETE FROM hint WHERE team = ?", [.integer(team)])
            try database.run("UPDATE record SET team = NULL WHERE team = ? AND waits", [.integer(team)])
            left += records.filter { $0.place.home != article }
        }
        try database.run("DELETE FROM role WHERE article = ?", home)
        try database.run("DELETE FROM tie WHERE article = ?", home)
        try dropEntities()
        for table in ["record", "seeker", "mention", "event"] {
            try database.run("DELETE FROM \(table) WHERE article = ?", home)
        }
        try database.run("DELETE FROM words WHERE rowid = ?", home)
        try database.run("DELETE FROM article WHERE id = ?", home)
        for record in left {
            try database.run(
                "DELETE FROM record WHERE article = ? AND node = ?",
                [.integer(record.place.home), .integer(record.place.node)]
            )
        }
        return left.map(\.place)
    }

    /// Counts the entities of the article once less.
    private func dropEntities() throws(StoreError) {
        for entity in try database.integers("SELECT entity FROM mention WHERE article = ?", [.integer(article)]) {
            try database.run("UPDATE entity SET articles = articles - 1 WHERE id = ?", [.integer(entity)])
            try database.run("DELETE FROM entity WHERE id = ? AND articles <= 0", [.integer(entity)])
            if database.changes > 0 { try database.run("DELETE FROM name WHERE entity = ?", [.integer(entity)]) }
        }
    }
}
