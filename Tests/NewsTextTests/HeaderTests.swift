import NewsText
import Testing

/// A row of the header table: what the file says and what is to be found in it.
struct HeaderCase: Sendable, CustomTestStringConvertible {
    let text: String
    let date: String?
    let source: String?
    let body: String
    var warnings: [ArticleWarning] = []

    var testDescription: String { text.debugDescription }
}

private let headers: [HeaderCase] = [
    HeaderCase(text: "date 2024-08-05 By Reuters\n\nText.\n", date: "2024-08-05", source: "Reuters", body: "\nText.\n"),
    HeaderCase(text: "  date 2024-08-05 By A B  \nText.", date: "2024-08-05", source: "A B", body: "Text."),
    HeaderCase(text: "\n\t\n date 2024-08-05 By A\nText.", date: "2024-08-05", source: "A", body: "Text."),
    HeaderCase(text: "date 2024-08-05 By A\r\n\r\nText.\r\n", date: "2024-08-05", source: "A", body: "\r\nText.\r\n"),
    HeaderCase(text: "date 2024-08-05 By A\rText.", date: "2024-08-05", source: "A", body: "Text."),
    HeaderCase(
        text: "\u{A0}date\u{A0}2024-08-05\u{A0}By\u{A0}Le\u{A0}Monde\u{A0}\nText.",
        date: "2024-08-05",
        source: "Le\u{A0}Monde",
        body: "Text."
    ),
    HeaderCase(text: "\u{FEFF}date 2024-08-05 By A\nText.", date: "2024-08-05", source: "A", body: "Text."),
    HeaderCase(text: "\u{FEFF}Text.", date: nil, source: nil, body: "Text.", warnings: [.noDate]),
    HeaderCase(text: "Date 2024-08-05 by A\nText.", date: "2024-08-05", source: "A", body: "Text."),
    HeaderCase(text: "date 2024-08-05\nText.", date: "2024-08-05", source: nil, body: "Text."),
    HeaderCase(text: "date 2024-08-05 By\nText.", date: "2024-08-05", source: nil, body: "Text."),
    HeaderCase(text: "date 2024-08-05 By e\u{301}A👩‍👩‍👧\nText.", date: "2024-08-05", source: "e\u{301}A👩‍👩‍👧", body: "Text."),
    HeaderCase(
        text: "date 2024-02-30 By A\nText.",
        date: nil,
        source: "A",
        body: "Text.",
        warnings: [.invalidDate("2024-02-30")]
    ),
    HeaderCase(
        text: "date 05-08-2024 By A\nText.",
        date: nil,
        source: "A",
        body: "Text.",
        warnings: [.invalidDate("05-08-2024")]
    ),
    HeaderCase(
        text: "date 2024-08-05 Reuters, Moscow\nText.",
        date: "2024-08-05",
        source: nil,
        body: "Text.",
        warnings: [.strayHeader("Reuters, Moscow")]
    ),
    HeaderCase(text: "Text.", date: nil, source: nil, body: "Text.", warnings: [.noDate]),
    HeaderCase(text: "date palms grow.", date: nil, source: nil, body: "date palms grow.", warnings: [.noDate]),
    HeaderCase(text: "  date\n\nText.", date: nil, source: nil, body: "  date\n\nText.", warnings: [.noDate]),
    HeaderCase(text: "date -1 By A", date: nil, source: nil, body: "date -1 By A", warnings: [.noDate]),
]

@Suite("Header line")
struct HeaderTests {
    @Test("gives date, source and body", arguments: headers)
    func header(_ row: HeaderCase) throws {
        let parsed = try parse(row.text)
        let article = parsed.article
        #expect(article.date?.description == row.date)
        #expect(article.source == row.source)
        #expect(row.text.sliced(article.sourceSpan) == row.source)
        #expect(row.text.sliced(article.body) == row.body)
        #expect(article.text.unicodeScalars.elementsEqual(row.text.unicodeScalars))
        #expect(parsed.warnings == row.warnings)
    }

    @Test("yields to the caller")
    func overrides() throws {
        let overrides = try ArticleOverrides(isoDate: "2020-02-29", source: "AFP")
        let parsed = try parse("date 2024-13-05 By Reuters\nText.", overrides: overrides)
        #expect(parsed.article.date?.description == "2020-02-29")
        #expect(parsed.article.source == "AFP")
        #expect(parsed.article.sourceSpan == nil)
        #expect(parsed.warnings.isEmpty)
    }

    @Test(
        "one override leaves the other value",
        arguments: [("2020-02-29", nil), (nil, "AFP")] as [(String?, String?)]
    )
    func oneOverride(date: String?, source: String?) throws {
        let overrides = try ArticleOverrides(isoDate: date, source: source)
        let article = try parse("date 2024-08-05 By Reuters\nText.", overrides: overrides).article
        #expect(article.date?.description == date ?? "2024-08-05")
        #expect(article.source == source ?? "Reuters")
    }

    @Test("a date option must be a day", arguments: ["", "yesterday", "2024-02-30", "2024-8-5", "2024-08-05T25:00"])
    func badDate(text: String) {
        #expect(throws: ArticleError.badDate(text)) { try ArticleOverrides(isoDate: text) }
    }
}
