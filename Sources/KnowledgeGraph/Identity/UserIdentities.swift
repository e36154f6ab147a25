internal import NewsOntology

/// What the user says of who is who; it overrules every rule.
///
/// A file has one statement a line: names or identifiers of nodes, separated by `|`. `@` and the identifier, file name or
/// title of an article behind a name restricts it to that article. Lines that start with `#` are comments.
///
///     Sergey Lavrov | S. Lavrov | person:lavrov
///     John Smith @ leeds.txt | John Smith @ perth.txt
public struct UserIdentities: Hashable, Sendable {
    private var same: [[Field]] = []
    private var different: [[Field]] = []

    private struct Field: Hashable {
        let name: String
        let article: String?
    }

    /// Nothing is said.
    public init() {}

    /// Reads what is the same and what is different.
    ///
    /// - Throws: `UserIdentityError` for the first line that names fewer than two.
    public init(same: String, different: String) throws(UserIdentityError) {
        self.same = try UserIdentities.lines(same)
        self.different = try UserIdentities.lines(different)
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { same.isEmpty && different.isEmpty }

    private static func lines(_ text: String) throws(UserIdentityError) -> [[Field]] {
        var lines: [[Field]] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let fields = line.split(separator: "|").map(String.init).map(field).filter { !$0.name.isEmpty }
            if fields.isEmpty || line.hasPrefix("#") { continue }
            guard fields.count > 1 else { throw UserIdentityError(line: index + 1) }
            lines.append(fields)
        }
        return lines
    }

    private static func field(_ text: String) -> Field {
        let parts = text.split(separator: "@", maxSplits: 1).map { words(String($0)) }
        return Field(name: parts.first ?? "", article: parts.count > 1 ? parts[1] : nil)
    }

    /// A name as it is compared: without differences of case, accents and marks.
    private static func words(_ text: String) -> String {
        let isEmpty = text.allSatisfy { $0.isWhitespace }
        return isEmpty ? "" : NameWords.of(text).joined(separator: " ")
    }

    /// Marks a record by what is said of it.
    func mark(_ record: inout IdentityRecord, _ node: Node, articles: [String], in graph: Graph) {
        guard !isEmpty else { return }
        var names = [node.id, node.label, node.attributes[.name]?.text ?? node.label]
        if case .strings(let aliases)? = node.attributes[.aliases] { names += aliases }
        let known = Set(names.map(UserIdentities.words))
        let places = Set(articles.flatMap { UserIdentities.names(ofArticle: $0, graph) })
        func isMeant(_ field: Field) -> Bool {
            known.contains(field.name) && (field.article.map { places.contains($0) } ?? true)
        }
        for (line, fields) in same.enumerated() where fields.contains(where: isMeant) {
            record.tokens.append(IdentityToken(.userSaysSame, node.type.idPrefix, "\(line)"))
            record.waits = false
        }
        for (line, fields) in different.enumerated() {
            if let field = fields.firstIndex(where: isMeant) { record.apart.append(.init(line: line, field: field)) }
        }
    }

    private static func names(ofArticle id: String, _ graph: Graph) -> [String] {
        guard let node = graph.index(of: id).map({ graph.nodes[$0] }) else { return [words(id)] }
        let texts = [node.id, node.label, node.attributes[.path]?.text, node.attributes[.title]?.text]
        return texts.compactMap { $0 }.map(words)
    }
}

/// A line of the user's file of identities that cannot be understood.
public struct UserIdentityError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, 1 for the first.
    public let line: Int

    /// What is wrong and what to do.
    public var description: String { "line \(line) names only one; separate two or more names by '|'" }
}
