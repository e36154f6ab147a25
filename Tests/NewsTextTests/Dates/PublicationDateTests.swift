import Testing

@testable import NewsText

@Suite("Dates of publication")
struct PublicationDateTests {
    @Test(
        "are read in every usual shape",
        arguments: [
            "2024-08-05", "2024-08-05T23:30:00Z", "2024-08-05 10:00", "2024/08/05", "2024-8-5", "5.8.2024",
            "05.08.2024 10:00",
            "20240805", "20240805T100000Z", "20240805100000", "5 August 2024", "5th of August, 2024", "August 5, 2024",
            "Aug. 5, 2024 at 3:30 p.m. ET", "Mon, 05 Aug 2024 10:00:00 GMT", "Monday 5 August 2024", "05-Aug-2024",
            "AUGUST 5TH, 2024", "Published 10:15 a.m. EDT Aug 5, 2024", "Aug 5, 10:15 EDT 2024", "1722850000",
            "05 Aug 24 23:30 EST",
        ]
    )
    func read(text: String) {
        #expect(PublicationDate.read(text)?.description == "2024-08-05")
    }

    @Test(
        "are none where the day is not told",
        arguments: [
            "05/08/2024", "08/05/2024", "August 2024", "Monday", "", "0001-01-01", "2024-13-01", "12:30",
            "5 2024 August", "5 August 10:15", "5 August 24",
        ]
    )
    func none(text: String) {
        #expect(PublicationDate.read(text) == nil)
    }

    @Test(
        "months and days are told apart where only one can be the month",
        arguments: [("25/12/2024"), ("12/25/2024")]
    )
    func slashes(text: String) {
        #expect(PublicationDate.read(text)?.description == "2024-12-25")
    }

    @Test(
        "with a time, in the way of ISO 8601",
        arguments: [
            "2024-08-05T10:00", "2024-08-05T10:00:00.123+02:00", "2024-08-05 10:00:00Z", "2024-08-05t10:00:00-0500",
        ]
    )
    func timestamps(text: String) {
        #expect(CalendarDate(isoTimestamp: text)?.description == "2024-08-05")
    }

    @Test(
        "slips in the time are told",
        arguments: ["2024-08-05T", "2024-08-05T25:00", "2024-08-05x", "2024-08-05T10:00Y"]
    )
    func badTimestamps(text: String) {
        #expect(CalendarDate(isoTimestamp: text) == nil)
    }
}
