internal import NewsTables

/// Two neighbouring names that are parts of a longer one: *Parliament of Norway*, *Washington, D.C.*
struct NameJoint: Sendable {
    /// The kind of the name on the left; `nil` for a capitalised word that need not be in a name.
    let left: NameMention.Kind?
    /// What the left part may end with; empty for anything.
    let ends: Set<String>
    /// The word between both parts; empty for none.
    let between: String
    /// The kind of the name on the right, and what it may be; empty for anything.
    let right: NameMention.Kind, rights: Set<String>
    /// The kind of the whole.
    let whole: NameMention.Kind

    /// The joints of the table `name-joints`, in their order.
    static let all: [NameJoint] = EmbeddedTable.map(.nameJoints, NameJoint.init)

    private init(_ row: EmbeddedTable.Row) throws(TableError) {
        right = try row.word(3)
        whole = try row.word(5)
        left = row[0] == "-" ? nil : try row.word(0)
        ends = Set(row.list(1))
        between = row[2]
        rights = Set(row.list(4))
    }

    /// Where a name that ends in `name` begins, if this joint makes one.
    func start(of name: NameMention, after previous: NameMention?, _ tokens: [Token]) -> Int? {
        guard name.kind == right, rights.isEmpty || rights.contains(text(name, tokens)) else { return nil }
        let end = name.tokens.lowerBound - (between.isEmpty ? 0 : 1)
        guard end > 0, between.isEmpty || tokens[end].form == between else { return nil }
        guard ends.isEmpty || ends.contains(tokens[end - 1].form) else { return nil }
        guard let left else { return startOfPhrase(end, tokens) }
        guard let previous, previous.kind == left, previous.tokens.upperBound == end else { return nil }
        return previous.tokens.lowerBound
    }

    private func text(_ name: NameMention, _ tokens: [Token]) -> String {
        tokens[name.tokens].map(\.form).joined(separator: " ")
    }

    /// The first of the capitalised words up to an end.
    private func startOfPhrase(_ end: Int, _ tokens: [Token]) -> Int {
        var start = end - 1
        while start > 0, [.properNoun, .adjective].contains(tokens[start - 1].upos),
            tokens[start - 1].form.first?.isUppercase == true
        {
            start -= 1
        }
        return start
    }
}
