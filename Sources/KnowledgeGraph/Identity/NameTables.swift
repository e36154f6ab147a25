internal import NewsTables

/// What the comparison of names knows of names: titles, particles, forms of first names, and what many people are called.
struct NameTables: Sendable {
    /// The built-in tables, read when the first names are compared.
    static let shared = NameTables()

    let titles: Set<String>
    let suffixes: Set<String>
    let particles: Set<String>
    let commonGiven: Set<String>
    let commonSurnames: Set<String>
    /// Surnames that stand first, as in China, Korea and Vietnam.
    let leadingSurnames: Set<String>
    /// Words that say what a body is and not which one.
    let bodyWords: Set<String>
    /// Words of groups that count or say nothing.
    let countWords: Set<String>
    /// Words of bodies that mean the same, by their usual form; the empty one says nothing.
    private let bodySynonyms: [String: String]
    private let givenForms: [String: String]

    private init() {
        let rows = EmbeddedTable(.identityWords).rows
        var words: [String: [[String]]] = [:]
        for row in rows { words[row[0], default: []].append(row.list(1)) }
        func set(_ kind: String) -> Set<String> { Set((words[kind] ?? []).joined()) }
        titles = set("title")
        suffixes = set("suffix")
        particles = set("particle")
        commonGiven = set("common-given")
        commonSurnames = set("common-surname")
        leadingSurnames = set("leading-surname")
        bodyWords = set("body-word")
        countWords = set("count-word")
        bodySynonyms = NameTables.forms(words["body-form"] ?? [])
        givenForms = NameTables.forms(words["given-form"] ?? [])
    }

    /// The first form of each row for all of them.
    private static func forms(_ rows: [[String]]) -> [String: String] {
        var forms: [String: String] = [:]
        for row in rows { for word in row { forms[word] = forms[word] ?? row[0] } }
        return forms
    }

    /// A first name by its sound, one for all its forms.
    func given(_ name: String) -> String { NameSound.of(givenForms[name] ?? name) }

    /// A word of a body in its usual form.
    func bodyWord(_ word: String) -> String { bodySynonyms[word] ?? word }
}
