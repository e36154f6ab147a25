internal import NewsText

/// Holidays that news dates by.
extension DateGrammar {
    func holiday(at index: Int) -> Match? {
        guard let anchor else { return nil }
        let step = DateWords.steps[text(index)].flatMap { isWord(index, "this") ? nil : $0 }
        let start = DateWords.steps[text(index)] == nil ? index : index + 1
        guard let (name, end) = name(at: start) else { return nil }
        if let year = yearOf(end), !isWord(end, ",") { return date(name, year.value).map { Match(year.end, .day($0)) } }
        if start > index, step == nil { return date(name, anchor.year).map { Match(end, .day($0)) } }
        let days = (-2...2).compactMap { date(name, anchor.year + $0) }
        guard let past = days.last(where: { $0 < anchor }) ?? days.first,
            let future = days.first(where: { $0 >= anchor })
        else {
            return nil
        }
        switch step {
        case -1: return Match(end, .day(past))
        case 1: return Match(end, .day(future))
        default: return Match(end, past: DateValue(.day(past)), future: DateValue(.day(future)))
        }
    }

    private enum Holiday {
        case fixed(Int, Int)
        case easter(Int)
        /// The nth weekday of a month; −1 is the last.
        case nth(Int, weekday: Int, month: Int)
    }

    private static let holidays: [(String, Holiday)] = [
        ("christmas eve", .fixed(12, 24)), ("christmas day", .fixed(12, 25)), ("christmas", .fixed(12, 25)),
        ("xmas", .fixed(12, 25)),
        ("new year ' s eve", .fixed(12, 31)), ("new years eve", .fixed(12, 31)), ("new year eve", .fixed(12, 31)),
        ("new year ' s day", .fixed(1, 1)), ("new years day", .fixed(1, 1)), ("new year day", .fixed(1, 1)),
        ("new year ' s", .fixed(1, 1)), ("new year", .fixed(1, 1)), ("easter monday", .easter(1)),
        ("easter sunday", .easter(0)), ("easter", .easter(0)), ("good friday", .easter(-2)),
        ("palm sunday", .easter(-7)),
        ("independence day", .fixed(7, 4)), ("halloween", .fixed(10, 31)), ("valentine ' s day", .fixed(2, 14)),
        ("thanksgiving day", .nth(4, weekday: 4, month: 11)), ("thanksgiving", .nth(4, weekday: 4, month: 11)),
        ("labor day", .nth(1, weekday: 1, month: 9)), ("memorial day", .nth(-1, weekday: 1, month: 5)),
        ("martin luther king day", .nth(3, weekday: 1, month: 1)), ("may day", .fixed(5, 1)),
        ("earth day", .fixed(4, 22)), ("columbus day", .nth(2, weekday: 1, month: 10)),
    ]

    /// The holidays by their first words, so that most words are no match at once.
    private static let byFirstWord = Dictionary(
        grouping: holidays.map { (words: $0.0.split(separator: " ").map(String.init), holiday: $0.1) },
        by: { $0.words[0] }
    )

    private func name(at index: Int) -> (Holiday, Int)? {
        for (words, holiday) in Self.byFirstWord[text(index)] ?? [] {
            if words.indices.allSatisfy({ text(index + $0) == words[$0] }) { return (holiday, index + words.count) }
        }
        return nil
    }

    private func date(_ holiday: Holiday, _ year: Int) -> CalendarDate? {
        switch holiday {
        case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
        case .easter(let offset): return CalendarDate.easter(year)?.adding(days: offset)
        case .nth(let nth, let weekday, let month):
            if nth < 0 {
                return DatePart.month(year: year, month: month).last.flatMap {
                    $0.adding(days: -(($0.weekday - weekday + 7) % 7))
                }
            }
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
        }
    }
}
