import NewsText
import Testing

@Suite("Inputs as publishers write them")
struct RealInputTests {
    private static let sentence = "Ivan Orlov, the foreign minister of Russia, arrived in Tehran on Monday."

    private func articles(_ bytes: [UInt8]) throws -> [Article] {
        try ArticleReader().articles(in: bytes, name: "x").map(\.article)
    }

    private func articles(_ text: String) throws -> [Article] { try articles(Array(text.utf8)) }

    @Test("ampersands that XML forbids are kept", arguments: ["Orlov & Nazari", "The AT&T deal", "A &b c; d & e"])
    func ampersands(title: String) throws {
        let item = "<item><title>\(title)</title><link>https://a.org/?a=1&b=2</link><description>x</description></item>"
        let feed = "<rss version=\"2.0\"><channel>\(item)</channel></rss>"
        #expect(try articles(feed).first?.title == title)
    }

    @Test("signs that nobody sees are left out")
    func invisible() throws {
        let page =
            "<html><title>Orlov&nbsp;in Teh&shy;ran</title><p>\(Self.sentence) He&nbsp;left Te\u{200B}h&shy;ran.</p>"
        let article = try #require(try articles(page).first)
        #expect(article.title == "Orlov in Tehran")
        #expect(article.text.hasSuffix("on Monday. He left Tehran."))
        let end = article.text.unicodeScalars.count
        let origin = try #require(article.origin?.source(of: TextSpan(end - 7, end)))
        #expect(String(String.UnicodeScalarView(Array(page.unicodeScalars)[origin])) == "Te\u{200B}h&shy;ran.")
    }

    @Test("archives of the web hold pictures beside pages")
    func pictures() throws {
        let page = "<html><title>Orlov in Tehran</title><p>\(Self.sentence)</p></html>"
        let picture = record(Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n".utf8) + [0x89, 0, 0, 0, 1])
        let archive = picture + record(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)".utf8))
        #expect(try articles(archive).map(\.title) == ["Orlov in Tehran"])
    }

    private func record(_ payload: [UInt8]) -> [UInt8] {
        let head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(payload.count)\r\n\r\n"
        return Array(head.utf8) + payload + Array("\r\n\r\n".utf8)
    }

    @Test("captions of NITF are no text of the article")
    func captions() throws {
        let media = "<media><media-caption>A man in Qatar</media-caption></media>"
        let body = "<body.content><block><p>\(Self.sentence)</p>\(media)<p>He left.</p></block></body.content>"
        let document = "<nitf><body><body.head><hedline><hl1>Orlov</hl1></hedline></body.head>\(body)</body></nitf>"
        #expect(try articles(document).first?.text == "Orlov\n\n\(Self.sentence)\n\nHe left.")
    }

    @Test("a page without a heading shows its date right before the text")
    func dateline() throws {
        let page = "<html><title>Orlov</title><b>Orlov</b><br>August 5, 2024<p>\(Self.sentence)</p></html>"
        #expect(try articles(page).first?.date == CalendarDate(iso: "2024-08-05"))
    }

    @Test("NUL bytes far into a text are found")
    func nul() throws {
        let text = String(repeating: Self.sentence + "\n\n", count: 2_000)
        #expect(throws: ArticleError.foreign(.binary)) { try articles(Array(text.utf8) + [0] + Array(text.utf8)) }
    }

    @Test("a document that is too large is told once")
    func tooLarge() {
        let page = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: ArticleReader.largest)
        let failures = Array(ArticleReader(format: .html).stream(page, name: "x").prefix(3))
        #expect(failures.count == 1)
        guard case .failure(let failure) = failures[0] else { return #expect(Bool(false), "read") }
        #expect(failure.error == .tooLarge(limit: ArticleReader.largest))
    }

    @Test("a table with more columns than any table has is refused")
    func columns() {
        let table = String(repeating: "a,", count: 20_000) + "text\n" + String(repeating: ",", count: 20_000) + "x\n"
        #expect(throws: ArticleError.self) {
            try ArticleReader(format: .csv).articles(in: Array(table.utf8), name: "x")
        }
    }
}
