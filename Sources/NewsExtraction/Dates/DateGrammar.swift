internal import NewsText

/// Reads date expressions: dates, parts of the calendar counted from now or from one another, and intervals.
///
/// An expression without a year or a week has two readings, the last such date and the next one; the caller chooses.
struct DateGrammar {
    let lexemes: [DateLexeme]
    /// The day of publication; without it only expressions with a year have a meaning.
    let anchor: CalendarDate?

    /// An expression that starts at a lexeme.
    struct Match {
        /// The lexeme after it.
        var end: Int
        var past: DateValue
        var future: DateValue
        /// Whether the words could well be no date: *the week*, *4.22*.
        var isVague = false
        /// The month or year, where the words count in these.
        var rough: DatePart?

        init(_ end: Int, _ value: DateValue, isVague: Bool = false) {
            self.init(end, past: value, future: value, isVague: isVague)
        }

        init(_ end: Int, past: DateValue, future: DateValue, isVague: Bool = false) {
            (self.end, self.past, self.future, self.isVague) = (end, past, future, isVague)
        }

        init(_ end: Int, _ part: DatePart, isVague: Bool = false) { self.init(end, DateValue(part), isVague: isVague) }

        /// The match with both readings changed; `nil` when one of them has no such date.
        func map(end: Int? = nil, _ change: (DateValue) -> DateValue?) -> Match? {
            guard let past = change(past), let future = change(future) else { return nil }
            return Match(end ?? self.end, past: past, future: future, isVague: isVague)
        }
    }

    /// The longest expression that starts at a lexeme, with the words that make an open interval of it.
    func match(at index: Int) -> Match? {
        guard isPossibleStart(index) else { return nil }
        return longest([bounded(at: index), closed(at: index)])
    }

    /// The longest expression that names a date or an interval with two ends.
    func closed(at index: Int) -> Match? {
        guard isPossibleStart(index) else { return nil }
        let one = single(at: index)
        return longest([range(at: index, first: one), counted(at: index), one])
    }

    func longest(_ matches: [Match?]) -> Match? {
        matches.compactMap { $0 }.reduce(nil) { best, next in
            if let best, best.end >= next.end { best } else { next }
        }
    }

    /// Whether the expression could start here: a number, a word of the calendar, or one that leads to it.
    private func isPossibleStart(_ index: Int) -> Bool {
        let lexeme = lexemes[index]
        return lexeme.number != nil || Self.leading.contains(lexeme.text) || Self.starters.contains(lexeme.text)
    }

    /// Whether a lexeme is a number or a word of the calendar; every expression has such a one.
    static func isOfCalendar(_ lexeme: DateLexeme) -> Bool {
        lexeme.number != nil || starters.contains(lexeme.text) || DateWords.units[lexeme.text] != nil
            || DateWords.decades[lexeme.text] != nil
    }

    /// Words that only lead to a word of the calendar.
    private static let leading: Set<String> = [
        "the", "a", "an", "my", "that", "same", "from", "between", "before", "after", "since", "by", "until", "till",
        "as", "no", "on", "in", "within", "for", "prior", "'", "less", "more", "all", "to", "towards", "any",
    ]

    private static let starters: Set<String> = {
        let words: Set<String> = [
            "today", "tonight", "yesterday", "tomorrow", "tmrw", "tmr", "now", "early", "late", "mid", "end",
            "beginning", "start", "middle", "rest", "earlier", "later", "week", "month", "year", "q", "h", "easter",
            "christmas",
            "xmas", "new", "couple", "few", "starting", "w", "thanksgiving", "labor", "independence", "halloween",
            "day", "twenty", "ramadan", "valentine", "martin", "memorial", "good", "thousand",
        ]
        return words.union(DateWords.months.keys).union(DateWords.weekdays.keys).union(DateWords.steps.keys)
            .union(DateWords.ones.keys).union(DateWords.tens.keys).union(DateWords.ordinals.keys)
    }()

    // MARK: Lexemes

    func text(_ index: Int) -> String { lexemes.indices.contains(index) ? lexemes[index].text : "" }

    func isWord(_ index: Int, _ words: String...) -> Bool { words.contains(text(index)) }

    /// The lexeme after any of these words.
    func skip(_ index: Int, _ words: String...) -> Int { words.contains(text(index)) ? index + 1 : index }

    /// The lexeme after a stretch of words, if it stands here.
    func after(_ phrase: String, at index: Int) -> Int? {
        // Most words do not even begin the phrase.
        guard lexemes.indices.contains(index), phrase.utf8.starts(with: lexemes[index].text.utf8) else { return nil }
        var index = index
        for word in phrase.split(separator: " ") {
            guard text(index) == word else { return nil }
            index += 1
        }
        return index
    }

    // MARK: Numbers

    /// A whole number in digits or words, with the lexeme after it.
    func number(at index: Int) -> (value: Int, end: Int)? {
        guard lexemes.indices.contains(index), !lexemes[index].isOrdinal else { return nil }
        if let number = lexemes[index].number { return (number, index + 1) }
        if let ten = DateWords.tens[text(index)] {
            let next = skip(index + 1, "-")
            if let one = DateWords.ones[text(next)], one < 10 { return (ten + one, next + 1) }
            return (ten, index + 1)
        }
        return DateWords.ones[text(index)].map { ($0, index + 1) }
    }

    /// *21st*, *twenty-first*
    func ordinal(at index: Int) -> (value: Int, end: Int)? {
        guard lexemes.indices.contains(index) else { return nil }
        if lexemes[index].isOrdinal, let number = lexemes[index].number { return (number, index + 1) }
        if let ten = DateWords.tens[text(index)] {
            let next = skip(index + 1, "-")
            if let one = DateWords.ordinals[text(next)], one < 10 { return (ten + one, next + 1) }
        }
        return DateWords.ordinals[text(index)].map { ($0, index + 1) }
    }

    /// How many: *three*, *a couple of*, *few*.
    func count(at index: Int) -> (value: Int, end: Int)? {
        if isWord(index, "a", "an"), isWord(index + 1, "couple", "few") { return count(at: index + 1) }
        if isWord(index, "a", "an") { return (1, index + 1) }
        if isWord(index, "couple") { return (2, skip(index + 1, "of")) }
        if isWord(index, "few", "several") { return (3, index + 1) }
        guard let number = number(at: index), number.value < 1000 else { return nil }
        return number
    }

    /// *2018*, *two thousand and eighteen*, *nineteen eighty-six*
    func year(at index: Int) -> (value: Int, end: Int)? {
        guard lexemes.indices.contains(index) else { return nil }
        if let number = lexemes[index].number {
            return (1000...2999).contains(number) && !lexemes[index].isOrdinal ? (number, index + 1) : nil
        }
        guard let first = number(at: index) else { return nil }
        if text(first.end) == "thousand", first.value == 2 {
            let next = skip(first.end + 1, "and")
            if let rest = number(at: next), rest.value < 100, lexemes[next].number == nil {
                return (2000 + rest.value, rest.end)
            }
            return (2000, first.end + 1)
        }
        guard (15...20).contains(first.value), let rest = number(at: first.end), (10...99).contains(rest.value),
            lexemes[first.end].number == nil
        else { return nil }
        return (first.value * 100 + rest.value, rest.end)
    }

    /// The year that two digits mean, within the century around the anchor.
    func century(_ digits: Int) -> Int {
        let now = anchor?.year ?? 2000
        let near = now / 100 * 100 + digits
        return near > now + 20 ? near - 100 : near
    }
}
