public import KnowledgeGraph
internal import NewsOntology
internal import NewsText

/// The graphs of many articles in one file of SQLite, with who is who across them.
///
/// Every article is added as a whole or not at all; writers in several programs wait for each other. What is added costs
/// about the same in a large store as in a small one.
public final class NewsStore {
    let database: Connection
    private let codec: GraphCodec

    /// How graphs are turned into bytes and back; the store knows no format.
    public struct GraphCodec: Sendable {
        /// The bytes of a graph.
        public let encode: @Sendable (Graph) -> [UInt8]
        /// The graph of such bytes; `nil` where they are none.
        public let decode: @Sendable ([UInt8]) -> Graph?

        /// Puts the two ways together.
        public init(encode: @escaping @Sendable (Graph) -> [UInt8], decode: @escaping @Sendable ([UInt8]) -> Graph?) {
            (self.encode, self.decode) = (encode, decode)
        }
    }

    /// Opens a store.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - makes: whether the file is made where there is none.
    ///   - codec: how graphs are kept.
    /// - Throws: where the file is missing, is no store, is damaged, or was made by a later program.
    public init(at path: String, makes: Bool, codec: GraphCodec) throws(StoreError) {
        self.codec = codec
        database = try Connection(path, mayWrite: makes)
        try SchemaCheck(database: database).prepare(makes: makes) { () throws(StoreError) in try addTies() }
    }

    /// Who acts for whom, for a store of the first version.
    private func addTies() throws(StoreError) {
        for article in try database.integers("SELECT id FROM article ORDER BY id") {
            guard let graph = try graph(ofArticle: article) else { continue }
            try TieRows(database: database, graph: graph, article: article).insert()
        }
    }

    // MARK: Adding

    /// Adds the graph of an article, or of several that were merged.
    ///
    /// - Parameters:
    ///   - graph: the graph.
    ///   - text: the text of the article, for searching; without one the labels of the graph are searched.
    /// - Returns: false when the store has the article already, and stays as it is.
    /// - Throws: where the file cannot be written; then nothing of the article is in it.
    @discardableResult
    public func add(_ graph: Graph, text: String? = nil) throws(StoreError) -> Bool {
        let bytes = codec.encode(graph)
        let key = ArticleKey.of(graph, bytes)
        return try database.transaction { () throws(StoreError) in
            guard try database.integer("SELECT id FROM article WHERE key = ?", [.text(key)]) == nil else {
                return false
            }
            let article = try ArticleRows(database: database, graph: graph).insert(key: key, bytes: bytes, text: text)
            let user = try userIdentities()
            var resolver = EntityResolver(SQLEntities(database: database))
            try resolver.add(GraphRecords(of: graph, home: article, user: user).records)
            try RoleRows(database: database, graph: graph, article: article).insert()
            try TieRows(database: database, graph: graph, article: article).insert()
            return true
        }
    }

    /// Decides what was put off while articles were added: who is who where one name, or what follows from it, is of several.
    ///
    /// Questions do it themselves; who adds many articles does it at the end.
    /// - Throws: where the file cannot be written.
    public func settle() throws(StoreError) {
        guard try database.integer("SELECT 1 FROM team WHERE torn = 2 LIMIT 1") != nil else { return }
        try database.transaction { () throws(StoreError) in
            var resolver = EntityResolver(SQLEntities(database: database))
            try resolver.settle()
        }
    }

    /// What the user said of who is who when articles were added.
    func userIdentities() throws(StoreError) -> UserIdentities {
        var same = "", different = ""
        try database.rows("SELECT same, different FROM say ORDER BY id") { row in
            same += row.text(0) + "\n"
            different += row.text(1) + "\n"
        }
        return (try? UserIdentities(same: same, different: different)) ?? UserIdentities()
    }

    /// Takes what the user says of who is who, and decides everything anew.
    ///
    /// - Parameters:
    ///   - same: lines of names that mean the same, as in `UserIdentities`.
    ///   - different: lines of names that mean different ones.
    /// - Throws: where the file cannot be written; then all is as before.
    public func say(same: String, different: String) throws(StoreError) {
        try database.transaction { () throws(StoreError) in
            try database.run("INSERT INTO say (same, different) VALUES (?, ?)", [.text(same), .text(different)])
            try decideAnew()
        }
    }

    /// Decides who is who for all articles again.
    private func decideAnew() throws(StoreError) {
        for table in ["record", "team", "token", "hint", "seeker", "entity", "name"] {
            try database.run("DELETE FROM \(table)")
        }
        try database.run("UPDATE mention SET entity = 0")
        let user = try userIdentities()
        for article in try database.integers("SELECT id FROM article ORDER BY id") {
            guard let graph = try graph(ofArticle: article) else { continue }
            var resolver = EntityResolver(SQLEntities(database: database))
            try resolver.add(GraphRecords(of: graph, home: article, user: user).records)
        }
    }

    // MARK: Removing

    /// Removes the articles of a name: an identifier, file name, title, address or digest.
    ///
    /// - Returns: how many were removed.
    public func remove(_ name: String) throws(StoreError) -> Int {
        try database.transaction { () throws(StoreError) in
            let articles = try database.integers(
                "SELECT id FROM article WHERE node = ?1 OR path = ?1 OR title = ?1 OR url = ?1 OR key = ?1",
                [.text(name)]
            )
            for article in articles {
                let removal = Removal(database: database, article: article)
                try addAgain(try removal.run())
            }
            return articles.count
        }
    }

    /// What an article that was removed had joined is decided again, article by article.
    private func addAgain(_ places: [IdentityRecord.Place]) throws(StoreError) {
        let user = try userIdentities()
        for (home, places) in Dictionary(grouping: places, by: \.home).sorted(by: { $0.key < $1.key }) {
            guard let graph = try graph(ofArticle: home) else { continue }
            let records = GraphRecords(of: graph, home: home, user: user).records
            var resolver = EntityResolver(SQLEntities(database: database))
            try resolver.add(records, only: Set(places))
        }
    }

    // MARK: Reading

    /// The graph of an article by its number.
    public func graph(ofArticle article: Int) throws(StoreError) -> Graph? {
        var bytes: [UInt8] = []
        try database.rows("SELECT graph FROM article WHERE id = ?", [.integer(article)]) { bytes = $0.bytes(0) }
        if bytes.isEmpty { return nil }
        guard let graph = codec.decode(bytes) else { throw .damaged("the graph of article \(article) cannot be read") }
        return graph
    }

    /// The merged graph of some articles, with the identities that the store has found.
    ///
    /// - Parameter articles: the numbers of the articles; `nil` for all.
    /// - Returns: the graph, with the conflicts between articles and the decisions about identity.
    /// - Throws: where the file cannot be read.
    public func graph(ofArticles articles: [Int]?) throws(StoreError) -> MergedGraph {
        try settle()
        let numbers =
            if let articles { articles } else { try database.integers("SELECT id FROM article ORDER BY id") }
        var graphs: [Graph] = [], entities: [IdentityRecord.Place: Int] = [:]
        for number in numbers {
            guard let graph = try graph(ofArticle: number) else { continue }
            let home = graphs.count
            try database.rows(
                "SELECT node, entity FROM mention WHERE article = ?1 UNION ALL SELECT node, happening FROM event WHERE article = ?1",
                [.integer(number)]
            ) { row in
                entities[IdentityRecord.Place(home: home, node: row.integer(0))] = row.integer(1)
            }
            graphs.append(graph)
        }
        var rules: [IdentityRecord.Place: IdentityRule] = [:]
        for (home, number) in numbers.enumerated() where home < graphs.count {
            for (node, rule) in try rulesOf(article: number) { rules[.init(home: home, node: node)] = rule }
        }
        do throws(GraphError) {
            return try GraphMerger.merged(graphs, entities: entities, rules: rules)
        } catch {
            throw .damaged("\(error)")
        }
    }

    /// The surest rule by which each node of an article is joined to others: that of a token which the whole team shares.
    private func rulesOf(article: Int) throws(StoreError) -> [(Int, IdentityRule)] {
        var found: [(Int, IdentityRule)] = []
        for record in try SQLEntities(database: database).records("WHERE article = ?", [.integer(article)]) {
            if let rule = try rule(of: record) { found.append((record.place.node, rule)) }
        }
        return found
    }

    private func rule(of record: IdentityRecord) throws(StoreError) -> IdentityRule? {
        let place: [SQLValue] = [.integer(record.place.home), .integer(record.place.node)]
        let team = try database.integer("SELECT team FROM record WHERE article = ? AND node = ?", place)
        guard let team, team != 0 else { return nil }
        if record.waits { return .surname }
        var others: Set<IdentityToken> = []
        // A few others of the team say enough of why: all of them may be a hundred thousand.
        for other in try SQLEntities(database: database).records(
            "WHERE team = ? AND article <> ? AND NOT waits",
            [.integer(team), .integer(record.place.home)],
            most: 16
        ) { others.formUnion(other.tokens) }
        return record.tokens.first { others.contains($0) }?.rule
    }
}

/// What tells articles apart.
enum ArticleKey {
    /// The digest of the article, or of the bytes of a graph that has none or several.
    static func of(_ graph: Graph, _ bytes: [UInt8]) -> String {
        let articles = graph.nodes.filter { $0.type == .article }
        if articles.count == 1, let digest = articles[0].attributes[.sha256]?.text { return digest }
        let digests = articles.compactMap { $0.attributes[.sha256]?.text }
        let all = digests.count == articles.count && !digests.isEmpty ? Array(digests.sorted().joined().utf8) : bytes
        let hash = all.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return "graph:" + String(hash, radix: 16)
    }
}
