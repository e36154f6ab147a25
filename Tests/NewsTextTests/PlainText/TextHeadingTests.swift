import NewsText
import Testing

@Suite("Header lines of plain texts")
struct TextHeadingTests {
    private static let text = "Ivan Orlov arrived in Tehran on Monday.\n"

    @Test(
        "give the date",
        arguments: [
            "2024-08-05\n\nOrlov in Tehran\n\n", "Orlov in Tehran\nMonday, 5 August 2024\nBy Jane Roe\n\n",
            "Date: 5 August 2024\n\n", "Published: Aug 5, 2024 10:00 GMT\n\n",
            "Orlov in Tehran\n\nPublished August 5, 2024\n\n",
            "Orlov in Tehran\nTehran, 5 August 2024\n", "Orlov in Tehran\nReuters | August 5, 2024\n\n",
            "Title: Orlov in Tehran\nDate: 2024-08-05\nSource: Wire\n\n", "2024-08-05T10:00:00Z\n",
            "05 Aug 2024 | By Jane Roe\n\nOrlov in Tehran\n\n",
            "By Jane Roe, Example Wire, August 5, 2024\n\nOrlov in Tehran\n\n",
            "August 5, 2024 / 10:15 AM / Example Wire\n\nOrlov in Tehran\n\n",
            "Updated 10:15 GMT (18:15 HKT) August 5, 2024\n\nOrlov in Tehran\n\n",
        ]
    )
    func date(heading: String) throws {
        let article = try parse(heading + Self.text).article
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
        if heading.contains("Orlov in") { #expect(article.title == "Orlov in Tehran") }
        let body = try #require(article.text.sliced(article.body))
        #expect(!body.contains("2024") && !body.contains("By ") && body.contains(Self.text))
        #expect(article.text.unicodeScalars.count == (heading + Self.text).unicodeScalars.count)
    }

    @Test("give the date of a place and a day, which stay in the text")
    func place() throws {
        let article = try parse("Tehran, August 5, 2024\n\n" + Self.text).article
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
        #expect(article.text.sliced(article.body)?.hasPrefix("Tehran, August 5, 2024") == true)
    }

    @Test("give the source and the author")
    func source() throws {
        let article = try parse("Orlov in Tehran\nSource: Example Wire\nAuthor: Jane Roe\n\n" + Self.text).article
        #expect(article.source == "Example Wire")
        #expect(article.author == "Jane Roe")
    }

    @Test(
        "are no sentences",
        arguments: [
            "On 5 August 2024 the two ministers met in Tehran.\n\n",
            "By Monday the army had left the town of Aden.\n\n",
            "The war that began on 5 August 2024\n\n", "Published: a report that nobody read.\n\n",
        ]
    )
    func sentences(start: String) throws {
        let article = try parse(start + Self.text).article
        #expect(article.date == nil)
        #expect(article.text.sliced(article.body) == start + Self.text)
    }

    @Test(
        "an agency's dateline names the agency, and the day where it has a year",
        arguments: [
            ("TEHRAN, Aug 5, 2024 (Reuters) - ", "Reuters", "2024-08-05"), ("KYIV, Ukraine (AP) — ", "AP", nil),
            ("BEIJING, Aug. 5 (Xinhua) -- ", "Xinhua", nil), ("Orlov (a minister) - ", nil, nil),
        ] as [(String, String?, String?)]
    )
    func dateline(start: String, agency: String?, date: String?) throws {
        let article = try parse(start + Self.text).article
        #expect(article.source == agency)
        #expect(article.date?.description == date)
    }
}
