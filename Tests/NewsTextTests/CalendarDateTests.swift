import NewsText
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "known days have known numbers and weekdays",
        arguments: [
            ("1970-01-01", 0, 4), ("2024-08-05", 19_940, 1), ("2000-02-29", 11_016, 2), ("0001-01-01", -719_162, 1),
        ]
    )
    func known(iso: String, number: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.description == iso)
    }

    @Test("numbers and dates agree over four centuries")
    func roundTrip() throws {
        for number in stride(from: -100_000, to: 60_000, by: 1) {
            let date = try #require(CalendarDate(dayNumber: number))
            #expect(date.dayNumber == number)
            #expect(CalendarDate(iso: date.description) == date)
        }
    }

    @Test(
        "days that do not exist are refused",
        arguments: ["2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "0000-01-01"]
    )
    func refused(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test("the calendar ends with the year 9999")
    func ends() {
        #expect(CalendarDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.adding(days: -1) == nil)
    }
}
