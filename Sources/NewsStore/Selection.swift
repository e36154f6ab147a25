public import KnowledgeGraph
internal import NewsOntology
internal import NewsText

extension NewsStore {
    /// The part of the store that a question asks for.
    ///
    /// - Throws: `QuestionError.unknown` for a name that nothing has, or what goes wrong with the file.
    public func graph(for filter: GraphFilter) throws(QuestionError) -> MergedGraph {
        do throws(StoreError) {
            try settle()
            let selection = Selection(database: database, filter: filter)
            let articles = try selection.articles()
            let merged = try graph(ofArticles: articles)
            // Words were looked for in the texts, which graphs do not hold.
            var rest = filter
            rest.text = nil
            return merged.keeping(rest.applyKnown(to: merged.graph))
        } catch {
            if case .unknownName(let name, let known) = error { throw .unknown(FilterError(name: name, known: known)) }
            throw .store(error)
        }
    }
}

/// Why a question cannot be answered.
public enum QuestionError: Error {
    /// Nothing has the name that is asked for.
    case unknown(FilterError)
    /// The store cannot be read.
    case store(StoreError)
}

/// The articles with the events that a question asks for.
struct Selection {
    let database: Connection
    let filter: GraphFilter

    /// The numbers of the articles; `nil` for all.
    func articles() throws(StoreError) -> [Int]? {
        if filter.choosesEvents { return try articlesOfEvents() }
        guard let around = filter.around else { return nil }
        let entities = try entities(named: around)
        return try database.integers(
            "SELECT DISTINCT article FROM mention WHERE entity IN (\(Selection.list(entities))) ORDER BY article"
        )
    }

    private func articlesOfEvents() throws(StoreError) -> [Int] {
        var conditions: [String] = [], values: [SQLValue] = []
        func oneOf(_ column: String, _ texts: [String]) {
            guard !texts.isEmpty else { return }
            conditions.append("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))")
            values += texts.map { .text($0) }
        }
        oneOf("event.type", filter.eventTypes.map(\.rawValue).sorted())
        oneOf("event.status", filter.statuses.map(\.rawValue).sorted())
        if filter.omitsStatements { conditions.append("event.type <> 'STATEMENT'") }
        if let since = filter.since {
            // A month or an interval may begin long before.
            conditions.append("coalesce(event.day, article.day) >= CASE WHEN length(event.date) = 10 THEN ? ELSE ? END")
            values += [.integer(since.dayNumber), .integer(since.dayNumber - 366)]
        }
        if let until = filter.until {
            conditions.append("coalesce(event.day, article.day) <= ?")
            values.append(.integer(until.dayNumber))
        }
        if let text = filter.text {
            conditions.append("article.id IN (SELECT rowid FROM words WHERE words MATCH ?)")
            values.append(.text(Selection.match(text)))
        }
        if !filter.articles.isEmpty {
            let one = "article.node = ? OR article.title = ? OR article.path = ? OR article.node LIKE ? || '%'"
            conditions.append("(" + filter.articles.map { _ in one }.joined(separator: " OR ") + ")")
            for name in filter.articles { values += Array(repeating: .text(name), count: 4) }
        }
        conditions += try roles()
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        return try database.integers(
            """
            SELECT DISTINCT event.article FROM event JOIN article ON article.id = event.article
            WHERE \(condition) ORDER BY event.article
            """,
            values
        )
    }

    /// The words of a question for SQLite's search: all have to be there, none is an operator.
    private static func match(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\"" }.map { "\"\($0)\"" }.joined(separator: " ")
    }

    // MARK: Who takes part

    private func roles() throws(StoreError) -> [String] {
        var conditions: [String] = []
        for (names, relations) in [
            (filter.actors, "'actor'"), (filter.recipients, "'recipient'"),
            (filter.participants, "'actor', 'recipient'"), (filter.places, "'place'"),
        ] where !names.isEmpty {
            var found: [Int] = []
            for name in names { found += try entities(named: name) }
            conditions.append(condition(relations == "'place'" ? found : try actingFor(found), relations))
        }
        guard !filter.sources.isEmpty else { return conditions }
        var found: [Int] = [], publishers: [String] = []
        for name in filter.sources {
            let quoted = name.split(separator: "'").joined(separator: "''")
            if try database.integer("SELECT 1 FROM article WHERE source LIKE '%\(quoted)%' LIMIT 1") != nil {
                publishers.append("article.source LIKE '%\(quoted)%'")
            } else {
                found += try entities(named: name)
            }
        }
        publishers.append(condition(try actingFor(found), "'source'"))
        return conditions + ["(\(publishers.joined(separator: " OR ")))"]
    }

    private func condition(_ entities: [Int], _ relations: String) -> String {
        """
        (event.article, event.node) IN (SELECT article, event FROM role
        WHERE entity IN (\(Selection.list(entities))) AND relation IN (\(relations)))
        """
    }

    /// Those who act for some entities, and these: officials, and bodies with theirs.
    private func actingFor(_ entities: [Int]) throws(StoreError) -> [Int] {
        guard !entities.isEmpty else { return [] }
        return try database.integers(
            """
            WITH RECURSIVE acting(entity) AS (
                SELECT id FROM entity WHERE id IN (\(Selection.list(entities))) UNION
                SELECT mention.entity FROM acting JOIN tie ON tie.entity = acting.entity
                JOIN mention ON mention.article = tie.article AND mention.node = tie.holder)
            SELECT entity FROM acting ORDER BY entity
            """
        )
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }

    /// The entities that a name means: those called so, or else those whose names have all its words, or begin so.
    func entities(named name: String) throws(StoreError) -> [Int] {
        let exact = try database.integers(
            "SELECT DISTINCT entity FROM mention WHERE id = ?1 AND entity > 0 LIMIT 50",
            [.text(name)]
        )
        if !exact.isEmpty { return exact }
        let words = EntityName.words(name)
        guard !words.isEmpty else { throw .unknownName(name, []) }
        let all = words.map { _ in "SELECT entity FROM name WHERE word = ?" }.joined(separator: " INTERSECT ")
        var found = try database.integers(all, words.map { .text($0) })
        if found.isEmpty {
            let begun = words.map { _ in "SELECT entity FROM name WHERE word GLOB ? || '*'" }
            found = try database.integers(begun.joined(separator: " INTERSECT "), words.map { .text($0) })
        }
        guard !found.isEmpty else { throw .unknownName(name, try known()) }
        let same = try named(exactly: words, of: found)
        return same.isEmpty ? found : same
    }

    private func named(exactly words: [String], of entities: [Int]) throws(StoreError) -> [Int] {
        var same: [Int] = []
        try database.rows("SELECT id, name FROM entity WHERE id IN (\(Selection.list(entities)))") { row in
            if EntityName.words(row.text(1)) == words { same.append(row.integer(0)) }
        }
        return same
    }

    /// The names that most articles have, for suggestions.
    private func known() throws(StoreError) -> [String] {
        var names: [String] = []
        try database.rows("SELECT name FROM entity ORDER BY articles DESC, name LIMIT 5000") {
            names.append($0.text(0))
        }
        return names
    }
}
