internal import NewsText

/// A day, or a month or year as a whole.
enum DatePart: Hashable, Sendable, CustomStringConvertible {
    case year(Int)
    case month(year: Int, month: Int)
    case day(CalendarDate)

    /// Its first day.
    var first: CalendarDate? {
        switch self {
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .day(let day): day
        }
    }

    /// Its last day.
    var last: CalendarDate? {
        switch self {
        case .year(let year): CalendarDate(year: year, month: 12, day: 31)
        case .month(let year, let month):
            CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, year: year))
        case .day(let day): day
        }
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    var description: String {
        switch self {
        case .year(let year): CalendarDate.padded(year, 4)
        case .month(let year, let month): "\(CalendarDate.padded(year, 4))-\(CalendarDate.padded(month, 2))"
        case .day(let day): day.description
        }
    }
}

/// What a date expression means: one part, or an interval whose ends may be open.
struct DateValue: Hashable, Sendable, CustomStringConvertible {
    var start: DatePart?
    var end: DatePart?

    init(_ part: DatePart) { (start, end) = (part, part) }
    init(from start: DatePart?, to end: DatePart?) { (self.start, self.end) = (start, end) }
    init(days start: CalendarDate, _ end: CalendarDate) { self.init(from: .day(start), to: .day(end)) }

    var isOpen: Bool { start == nil || end == nil }

    /// ISO 8601-1 date or interval; open ends as in ISO 8601-2, `../2010`.
    var description: String {
        start == end ? start?.description ?? ".." : (start?.description ?? "..") + "/" + (end?.description ?? "..")
    }
}

extension CalendarDate {
    /// The same day some months later, or the last of that month where it has no such day.
    func adding(months: Int) -> CalendarDate? {
        let count = year * 12 + month - 1 + months
        guard count >= 12 else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(year: year, month: month, day: min(day, CalendarDate.daysIn(month: month, year: year)))
    }

    /// The Monday of its week (ISO 8601), some weeks later.
    func monday(weeks: Int = 0) -> CalendarDate? { adding(days: 1 - weekday + 7 * weeks) }

    /// The Monday of a numbered week of a year (ISO 8601-1:2019, 5.2.3).
    static func monday(week: Int, of year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: 1, day: 4)?.monday(weeks: week - 1)
    }

    /// Easter Sunday of a year.
    ///
    /// Source: Meeus, *Astronomical Algorithms* (1991), the Gregorian Easter.
    static func easter(_ year: Int) -> CalendarDate? {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}
