import NewsText
import Testing

@Suite("Web pages")
struct PageTests {
    private func article(_ page: String) throws -> Article {
        try #require(ArticleReader(format: .html).articles(in: Array(page.utf8), name: "x").first).article
    }

    private static let text =
        "<p>The foreign minister of Russia, Ivan Orlov, arrived in Tehran on Monday, the agency said.</p>"

    @Test(
        "tell their date in many places",
        arguments: [
            "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"datePublished\": \"2024-08-05T10:00:00Z\"}</script>",
            "<script type='application/ld+json'>{\"@graph\": [{\"@type\": [\"Article\"], \"datePublished\": \"2024-08-05\"}]}</script>",
            "<script type=\"application/ld+json\">{\"x\": \"a \"b\", \"datePublished\": \"2024-08-05\"}</script>",
            "<meta property=\"article:published_time\" content=\"2024-08-05\">",
            "<meta name=\"DC.date.issued\" content=\"2024-08-05\">",
            "<meta itemprop=datePublished content=2024-08-05>", "<time datetime=\"2024-08-05\" pubdate>Monday</time>",
            "<h1>Orlov</h1><time datetime=\"2024-08-05T10:00\">Monday</time>",
            "<link rel=canonical href=\"https://a.org/2024/08/05/x\">",
            "<h1>Orlov in Tehran</h1><div class=byline>By Jane Roe | August 5, 2024</div>",
        ]
    )
    func date(mark: String) throws {
        #expect(try article("<html><body>\(mark)\(Self.text)</body></html>").date == CalendarDate(iso: "2024-08-05"))
    }

    @Test(
        "are read in every encoding that they declare",
        arguments: [
            ("<meta charset=iso-8859-1>", [0xE9]), ("<meta charset=windows-1251>", [0xE9]),
            ("<meta charset=utf-8>", [0xC3, 0xA9]),
            ("<meta http-equiv=Content-Type content=\"text/html; charset=Shift_JIS\">", [0x83, 0x65]), ("", [0xE9]),
        ] as [(String, [UInt8])]
    )
    func encodings(declaration: String, bytes: [UInt8]) throws {
        let page =
            Array("<html><head>\(declaration)</head><body><p>He said in Teh".utf8) + bytes
            + Array("ran that the president of the country had left, and that was it.</p></body></html>".utf8)
        let text = try #require(ArticleReader().articles(in: page, name: "x").first).article.text
        let letter = ["<meta charset=windows-1251>": "й"][declaration] ?? (bytes == [0x83, 0x65] ? "テ" : "é")
        #expect(text.contains("Teh\(letter)ran"))
    }

    @Test("hostile ones end with a clear word")
    func hostile() {
        let pages = [
            String(repeating: "<div>", count: 100_000) + "x",
            "<p " + String(repeating: "a b ", count: 10_000) + ">x</p>",
            "<b>" + String(repeating: "</i>", count: 50_000),
        ]
        for page in pages {
            do throws(ArticleError) {
                _ = try ArticleReader(format: .html).articles(in: Array("<html>\(page)".utf8), name: "x")
                #expect(Bool(false), "read: \(page.prefix(40))")
            } catch {
                guard case .hostile(.html, _) = error else { return #expect(Bool(false), "\(error)") }
            }
        }
    }

    @Test("entity bombs do not grow")
    func entities() throws {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>T</title>
            <description>Text &b;&x; with &nbsp;more &amp; more.</description></item></channel></rss>
            """
        let text = try #require(ArticleReader().articles(in: Array(bomb.utf8), name: "x").first).article.text
        #expect(!text.contains("aaaa") && !text.contains("root:"))
        #expect(text.contains("more & more"))
    }

    @Test("without text are told")
    func empty() {
        #expect(throws: ArticleError.noArticle(.html)) { try article("<html><body><img src=a.png></body></html>") }
    }
}
