import NewsExtraction
import NewsText

/// A value of the extractor, compared with one of the suite.
///
/// The suite ends a range on the day after its last one when the range is a unit (*July* ends on 1 August), and on the
/// stated day otherwise; both mean the last day here.
struct DateAnswer {
    private let first: CalendarDate?
    private let ends: [CalendarDate]
    private let isDay: Bool

    init(_ value: String) {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        first = DateAnswer.days(parts[0])?.first
        let last = DateAnswer.days(parts[parts.count - 1])
        isDay = parts.count == 1 && parts[0].utf8.count == 10
        ends = last.map { [$0.last, $0.last.adding(days: 1), $0.first].compactMap { $0 } } ?? []
    }

    func matches(_ expected: ExpectedDate) -> Bool {
        guard isDay == expected.isDay || !expected.isDay else { return false }
        guard expected.start == nil ? first == nil : first?.description == expected.start else { return false }
        guard let end = expected.end else { return ends.isEmpty }
        return ends.contains { $0.description == end }
    }

    private static func days(_ part: String) -> (first: CalendarDate, last: CalendarDate)? {
        let numbers = part.split(separator: "-").compactMap { Int($0) }
        guard let year = numbers.first else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let lastMonth = month ?? 12
        let day = numbers.count > 2 ? numbers[2] : nil
        guard let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
            let last = CalendarDate(
                year: year,
                month: lastMonth,
                day: day ?? CalendarDate.daysIn(month: lastMonth, year: year)
            )
        else { return nil }
        return (first, last)
    }
}
