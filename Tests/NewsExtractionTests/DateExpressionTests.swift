import NewsExtraction
import NewsText
import Testing

@Suite("Date expressions")
struct DateExpressionTests {
    /// Read on Monday, 2016-11-07.
    @Test(
        "have their calendar value",
        arguments: [
            ("will meet on Friday", "2016-11-11"), ("met on Friday", "2016-11-04"),
            ("next week", "2016-11-14/2016-11-20"), ("the following four days", "2016-11-08/2016-11-11"),
            ("will leave on Oct. 2", "2017-10-02"), ("15 June 2016", "2016-06-15"), ("02/22/2016", "2016-02-22"),
            ("21/04/2016", "2016-04-21"), ("twenty second of June 2017", "2017-06-22"), ("20161016", "2016-10-16"),
            ("the day before yesterday", "2016-11-05"), ("two days from tomorrow", "2016-11-10"),
            ("from Oct. 2 to October 22, 2015", "2015-10-02/2015-10-22"), ("2014 to 2018", "2014/2018"),
            ("between March 3rd 2012 and July 4th 2014", "2012-03-03/2014-07-04"),
            ("from next Tuesday to Thursday", "2016-11-15/2016-11-17"),
            ("the third quarter of 2016", "2016-07/2016-09"), ("the third week of 2027", "2027-01-18/2027-01-24"),
            ("the 1970s", "1970/1979"), ("15th century", "1400/1499"), ("before 2010", "../2009-12-31"),
            ("2018 or later", "2018/.."), ("mid-November 2015", "2015-11-10/2015-11-20"),
            ("Easter 2019", "2019-04-21"), ("thirteen days ago", "2016-10-25"),
            ("the last Monday of April 2018", "2018-04-30"),
            ("the 15th day of next month", "2016-12-15"), ("week 1 of 2015", "2014-12-29/2015-01-04"),
        ]
    )
    func value(text: String, expected: String) {
        let found = DateExpression.all(in: text, anchor: CalendarDate(iso: "2016-11-07"))
        #expect(found.map(\.value) == [expected], "\(text)")
    }

    @Test(
        "are not seen where there are none",
        arguments: ["He may march.", "Feb 30", "a 4:3 ratio", "no more than that", "following four days of talks"]
    )
    func none(text: String) {
        let found = DateExpression.all(in: text, anchor: CalendarDate(iso: "2016-11-07"))
        #expect(found.filter { $0.value.utf8.count >= 10 }.isEmpty, "\(found)")
    }

    @Test(
        "survive anything",
        arguments: ["", "-", "1/1/1", "9999999999", "31 31 31", "’", "the the the", "0/0/0", "day"]
    )
    func survives(text: String) {
        _ = DateExpression.all(in: text, anchor: CalendarDate(iso: "2016-11-07"))
        _ = DateExpression.all(in: text, anchor: nil)
    }
}
