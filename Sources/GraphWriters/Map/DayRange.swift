internal import NewsText

/// The days that a date of the graph can mean, first and last: those of a month are all its days.
struct DayRange: Hashable, Sendable {
    let first: CalendarDate?
    let last: CalendarDate?

    /// Reads a day, month or year, or an interval of two; an end that is none of these stays open. `nil` for other texts.
    init?(_ text: String) {
        if let days = DayRange.days(text) {
            (first, last) = days
            return
        }
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { DayRange.days(String($0)) }
        guard ends.count == 2, ends[0] != nil || ends[1] != nil else { return nil }
        (first, last) = (ends[0]?.first, ends[1]?.last)
    }

    private static func days(_ text: String) -> (first: CalendarDate, last: CalendarDate)? {
        let starts = ["", "-01", "-01-01"].lazy.compactMap { CalendarDate(iso: text + $0) }
        guard let first = starts.first else { return nil }
        let month = text.utf8.count == 4 ? 12 : first.month
        let day = CalendarDate.daysIn(month: month, year: first.year)
        let last = CalendarDate(year: first.year, month: month, day: text.utf8.count == 10 ? first.day : day)
        return last.map { (first, $0) }
    }
}
