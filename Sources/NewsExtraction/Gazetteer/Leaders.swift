internal import NewsOntology
internal import NewsTables
internal import NewsText

/// Who held which office where and when: *President Putin* needs no state beside it.
struct Leaders: Sendable {
    /// One term of one person in one office.
    struct Term: Sendable {
        private let row: EmbeddedTable.Row

        init(_ row: EmbeddedTable.Row) { self.row = row }

        /// The name in full, and the forms that stand for it.
        var names: [String] { [row[1]] + row.list(2) }
        /// The title, and others of the same office, in lower case.
        var titles: [String] { [row[3]] + row.list(4) }
        /// The rank of the title, as in the table of titles.
        var rank: String { row[5] }
        /// The ISO 3166-1 alpha-3 code of a state, or the name of an organisation.
        var body: String { row[6] }
        /// The first and the last day, where they are known to the month or year the outermost ones.
        var first: CalendarDate? { PartialDay(row[7])?.first }
        var last: CalendarDate? { PartialDay(row[8])?.last }
    }

    private let table: SortedTable
    /// The terms of a user's own rows.
    private var own: SortedTable?

    static func builtIn() -> Leaders { Leaders(table: SortedTable(.leaders)) }

    /// The terms of a table whose first column is the last piece of a name in lower case.
    init(table: SortedTable) { self.table = table }

    /// The terms of everybody with this last piece of a name, in lower case.
    private func terms(_ family: String) -> [Term] {
        ((own?.rows(for: family) ?? []) + table.rows(for: family)).map(Term.init)
    }

    /// Takes over who held which office by a user's own rows.
    mutating func take(_ rows: [OwnRow], _ tables: WordTables) {
        let lines = rows.filter { $0.type == .person }.flatMap { row in
            row.terms.compactMap { $0.title == nil ? nil : Self.line(of: $0, row, tables) }
        }
        guard !lines.isEmpty else { return }
        own = SortedTable(text: lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n"))
    }

    private static func line(of term: OwnRow.Term, _ row: OwnRow, _ tables: WordTables) -> String {
        let title = term.title ?? ""
        let rank = tables.titles[title.lowercased()]?.rank ?? "body-head"
        return [
            NamePieces.of(row.name.lowercased()).last ?? "", row.name, row.aliases.joined(separator: "|"), title, "",
            rank,
            term.body ?? "", term.from ?? "", term.to ?? "", row.source,
        ].joined(separator: "\t")
    }

    /// Whether a word alone names somebody who was in office within a year of a day.
    func isFamilyName(_ word: String, on day: CalendarDate?) -> Bool {
        terms(word.lowercased()).contains { term in
            term.names.contains { $0.hasSuffix(word) } && Self.holds(term, on: day, within: 366)
        }
    }

    /// The ranks of those whom everybody knows by their family names alone.
    private static let wellKnown: Set<String> = ["head-of-state", "head-of-government", "minister", "body-head"]

    /// The terms in well-known offices of those whom a word alone names and who were in office about a day.
    func holders(of word: String, on day: CalendarDate, within days: Int) -> [Term] {
        terms(word.lowercased()).filter { term in
            Self.wellKnown.contains(term.rank) && term.names.contains { $0 == word || $0.hasSuffix(" " + word) }
                && Self.holds(term, on: day, within: days)
        }
    }

    /// Where somebody of a name holds or held an office of a title: codes of states, or names of organisations.
    func bodies(of name: String, title: String, status: OfficeStatus, on day: CalendarDate?) -> Set<String> {
        let words = NamePieces.of(name.lowercased())
        guard let family = words.last else { return [] }
        let found = terms(family).filter { term in
            Self.isNamed(term, words) && Self.isTitled(term, title.lowercased(), isActing: status == .acting)
                && (status == .former ? Self.hasBegun(term, on: day) : Self.holds(term, on: day, within: 45))
        }
        return Set(found.map(\.body))
    }

    /// One of the names says all, or the names differ in spelling only: *Sergey* and *Sergei*.
    private static func isNamed(_ term: Term, _ words: [String]) -> Bool {
        term.names.contains { name in
            let known = NamePieces.of(name.lowercased())
            if Set(words).isSubset(of: known) || known.count > 1 && Set(known).isSubset(of: words) { return true }
            return known.count > 1 && words.count > 1 && known.last == words.last && known[0].first == words[0].first
        }
    }

    /// A title of one word may be the last or the first of a longer one: *Minister Lavrov*, *Secretary Blinken*. Who acts
    /// for a minister is a deputy as a rule.
    private static func isTitled(_ term: Term, _ title: String, isActing: Bool) -> Bool {
        if term.titles.contains(title) { return true }
        if title == "leader" { return term.rank.hasPrefix("head-of-") }
        if term.titles.contains("deputy " + title), isActing { return true }
        guard !title.contains(" "), title != "president" else { return false }
        return term.titles.contains { $0.hasPrefix(title + " ") || $0.hasSuffix(" " + title) }
    }

    private static func hasBegun(_ term: Term, on day: CalendarDate?) -> Bool {
        guard let day, let first = term.first else { return true }
        return first <= day
    }

    /// With some days before and after: elected, outgoing, or a table that knows months only.
    private static func holds(_ term: Term, on day: CalendarDate?, within days: Int) -> Bool {
        guard let day = day?.dayNumber else { return true }
        let begun = term.first.map { $0.dayNumber - days <= day } ?? true
        return begun && (term.last.map { day <= $0.dayNumber + days } ?? true)
    }
}

/// A day, month or year: `2012-05-07`, `2012-05`, `2012`.
struct PartialDay {
    let first: CalendarDate, last: CalendarDate

    init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard (1...3).contains(parts.count) else { return nil }
        let (start, end) = (parts.count > 1 ? parts[1] : 1, parts.count > 1 ? parts[1] : 12)
        let last = parts.count > 2 ? parts[2] : CalendarDate.daysIn(month: end, year: parts[0])
        guard (1...12).contains(end),
            let opening = CalendarDate(year: parts[0], month: start, day: parts.count > 2 ? parts[2] : 1),
            let closing = CalendarDate(year: parts[0], month: end, day: last)
        else { return nil }
        (first, self.last) = (opening, closing)
    }
}
