internal import GraphSyntax

/// Dates as the ontology has them: a day, month or year of ISO 8601, or an interval between two.
enum DateRule {
    /// The first and the last day of a date, in days since 1970-01-01.
    struct Days: Hashable {
        let first: Int32
        let last: Int32
    }

    /// The days of a date; `nil` when it is none, or an interval that ends before it starts.
    static func days(_ value: Bytes) -> Days? {
        let slash = value.firstPlace(of: UInt8(ascii: "/"), from: 0)
        guard slash < value.count else { return point(value) }
        let ends = (value[..<slash], value[(slash + 1)...])
        guard let start = point(Bytes(rebasing: ends.0)),
            let end = point(Bytes(rebasing: ends.1)), start.first <= end.last
        else { return nil }
        return Days(first: start.first, last: end.last)
    }

    /// Whether a value has the form of a date, as the pattern of the shapes has it: without a calendar.
    static func hasForm(_ value: Bytes) -> Bool {
        let slash = value.firstPlace(of: UInt8(ascii: "/"), from: 0)
        guard slash < value.count else { return parts(value) != nil }
        return parts(Bytes(rebasing: value[..<slash])) != nil && parts(Bytes(rebasing: value[(slash + 1)...])) != nil
    }

    private static func point(_ value: Bytes) -> Days? {
        guard let (year, month, date) = parts(value), year > 0 else { return nil }
        guard let month else { return Days(first: day(year, 1, 1), last: day(year, 12, 31)) }
        let length = daysIn(month, of: year)
        guard let date else { return Days(first: day(year, month, 1), last: day(year, month, length)) }
        return date <= length ? Days(first: day(year, month, date), last: day(year, month, date)) : nil
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a month to 12 and a day to 31.
    private static func parts(_ value: Bytes) -> (year: Int, month: Int?, date: Int?)? {
        guard [4, 7, 10].contains(value.count), let year = value[..<4].natural else { return nil }
        guard value.count > 4 else { return (year, nil, nil) }
        guard value[4] == UInt8(ascii: "-"), let month = value[5..<7].natural, (1...12).contains(month) else {
            return nil
        }
        guard value.count > 7 else { return (year, month, nil) }
        guard value[7] == UInt8(ascii: "-"), let date = value[8..<10].natural, (1...31).contains(date) else {
            return nil
        }
        return (year, month, date)
    }

    private static func daysIn(_ month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Source: Hinnant, *chrono-Compatible Low-Level Date Algorithms* (2014), `days_from_civil`.
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return Int32(365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468)
    }
}
