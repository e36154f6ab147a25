import NewsText
import Testing

/// The same article in every format, by which readers are compared.
struct FormatSample: Sendable, CustomTestStringConvertible {
    let format: ArticleFormat
    let text: String

    var testDescription: String { format.rawValue }
    /// What places count in: the payload of an archive, an element, a line, a row, or the whole.
    var document: String {
        switch format {
        case .warc: String(text.drop { $0 != "<" })
        case .json: String(text.dropFirst())
        case .csv, .tsv: String(text.drop { $0 != "\n" }.dropFirst())
        case .eml: String(text.components(behind: "charset=utf-8\n\n"))
        default: text
        }
    }

    var bytes: [UInt8] { Array(text.utf8) }

    static let title = "Orlov visits Tehran"
    static let first = "Russian Foreign Minister Ivan Orlov arrived in Tehran on Monday & met “the” president."
    static let second = "He condemned the attack on the port of Aden, the ministry said."
    static let url = "https://example.org/news/0"

    static let all: [FormatSample] = [
        FormatSample(
            format: .text,
            text: """
                \(title)
                Monday, 5 August 2024
                By Jane Roe
                Source: Example Wire
                URL: \(url)

                \(first)

                \(second)

                """
        ),
        FormatSample(
            format: .html,
            text: """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(title) | Example Wire</title>
                <meta property="og:site_name" content="Example Wire"><link rel="canonical" href="\(url)">
                <meta name="author" content="Jane Roe"><meta property="article:published_time" content="2024-08-05T09:00:00Z">
                <script>var x = {"Iran": "Israel attacked Egypt"};</script><style>p { color: red }</style></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/q">Qatar</a></li></ul></nav>
                <article><h1>\(title)</h1><p>\(escapedFirst)</p><p>\(second)</p></article>
                <footer><p>Share on Facebook. Follow Example Wire.</p></footer></body></html>
                """
        ),
        FormatSample(
            format: .rss,
            text: """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Wire</title>
                <item><title>\(title)</title><link>\(url)</link><pubDate>Mon, 05 Aug 2024 10:00:00 GMT</pubDate>
                <dc:creator>Jane Roe</dc:creator><description>Short.</description>
                <content:encoded><![CDATA[<p>\(escapedFirst)</p><p>\(second)</p>]]></content:encoded></item></channel></rss>
                """
        ),
        FormatSample(
            format: .atom,
            text: """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title>
                <entry><title>\(title)</title><link rel="alternate" href="\(url)"/><id>tag:x</id>
                <author><name>Jane Roe</name></author><published>2024-08-05T10:00:00Z</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(escapedFirst)</p><p>\(second)</p></div>
                </content></entry></feed>
                """
        ),
        FormatSample(
            format: .jsonfeed,
            text: """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Example Wire", "items": [{"id": "1",
                "url": "\(url)", "title": "\(title)", "date_published": "2024-08-05T10:00:00+02:00",
                "authors": [{"name": "Jane Roe"}], "content_html": "<p>\(escapedFirst)</p><p>\(second)</p>"}]}
                """
        ),
        FormatSample(
            format: .json,
            text: """
                [{"headline": "\(title)", "url": "\(url)", "publishedAt": "2024-08-05", "source": {"name": "Example Wire"},
                "authors": ["Jane Roe"], "body": "\(first)\\n\\n\(second)"}]
                """
        ),
        FormatSample(
            format: .jsonl,
            text: """
                {"title": "\(title)", "link": "\(url)", "date": 1722850000, "publisher": "Example Wire", "author": "Jane Roe", \
                "text": "\(first)\\n\\n\(second)"}
                {"title": "Another", "text": "Another text follows here."}
                """
        ),
        FormatSample(
            format: .csv,
            text: """
                Title,URL,Published,Source,Author,Text
                \(title),\(url),2024-08-05,Example Wire,Jane Roe,"\(first)

                \(second)"
                """
        ),
        FormatSample(
            format: .tsv,
            text: """
                title\turl\tdate\tsource\tauthor\tcontent
                \(title)\t\(url)\t05-Aug-2024\tExample Wire\tJane Roe\t"\(first)

                \(second)"
                """
        ),
        FormatSample(
            format: .nitf,
            text: """
                <?xml version="1.0"?><nitf xml:lang="en"><head><title>T</title>
                <pubdata date.publication="20240805T100000Z" name="Example Wire" ex-ref="\(url)"/></head>
                <body><body.head><hedline><hl1>\(title)</hl1></hedline><byline>By <person>Jane Roe</person></byline></body.head>
                <body.content><block><p>\(escapedFirst)</p><p>\(second)</p></block></body.content></body></nitf>
                """
        ),
        FormatSample(
            format: .newsml,
            text: """
                <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="en">
                <itemMeta><provider literal="Example Wire"/><firstCreated>2024-08-05T10:00:00Z</firstCreated>
                <link href="\(url)"/></itemMeta><contentMeta><by>By Jane Roe</by><headline>\(title)</headline></contentMeta>
                <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>\(escapedFirst)</p><p>\(second)</p>
                </body></html></inlineXML></contentSet></newsItem>
                """
        ),
        FormatSample(
            format: .eml,
            text: """
                From: =?utf-8?Q?Jane_Roe?= <jane@example.org>
                To: list@example.org
                Organization: Example Wire
                Subject: \(title)
                Date: Mon, 5 Aug 2024 10:00:00 +0000
                Archived-At: \(url)
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="x"

                --x
                Content-Type: text/plain; charset=utf-8

                \(first)

                \(second)

                --x
                Content-Type: text/html

                <p>Something else.</p>
                --x--
                """
        ),
        FormatSample(format: .warc, text: warc),
    ]

    private static let escapedFirst = first.replacing("&", with: "&amp;").replacing("“", with: "&ldquo;")

    private static var warc: String {
        let page = htmlSample.text
        let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        let info = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nabcde\r\n\r\n"
        return info
            + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(url)\r\nContent-Length: \(response.utf8.count)\r\n\r\n"
            + response + "\r\n\r\n"
    }

    private static let htmlSample = FormatSample(
        format: .html,
        text: """
            <html lang="en"><head><title>\(title)</title><meta property="og:site_name" content="Example Wire">
            <link rel="canonical" href="\(url)"><meta name="author" content="Jane Roe">
            <meta itemprop="datePublished" content="2024-08-05"></head><body><h1>\(title)</h1>
            <p>\(escapedFirst)</p><p>\(second)</p></body></html>
            """
    )
}

extension String {
    /// What stands behind a text.
    fileprivate func components(behind text: String) -> Substring {
        firstRange(of: text).map { self[$0.upperBound...] } ?? self[...]
    }
}
