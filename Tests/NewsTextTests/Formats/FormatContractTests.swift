import NewsText
import Testing

@Suite("Every input format")
struct FormatContractTests {
    @Test("there is a sample of each")
    func samples() {
        #expect(Set(FormatSample.all.map(\.format)) == Set(ArticleFormat.allCases))
    }

    @Test("is told by its content", arguments: FormatSample.all)
    func told(sample: FormatSample) throws {
        let stream = ArticleReader().stream(sample.bytes, name: "x")
        _ = try #require(stream.next()).get()
        #expect(stream.format == sample.format)
    }

    @Test("gives headline, text, date, source, author and address", arguments: FormatSample.all)
    func article(sample: FormatSample) throws {
        let articles = try ArticleReader().articles(in: sample.bytes, name: "x", fileName: "x.in")
        let article = try #require(articles.first).article
        #expect(article.title == FormatSample.title)
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
        #expect(article.source == "Example Wire")
        #expect(article.author == "Jane Roe")
        #expect(article.url == FormatSample.url)
        #expect(article.language?.hasPrefix("en") == true)
        #expect(article.fileName == "x.in")
        #expect(article.name == (sample.format.isList ? "x-\(sample.format == .warc ? 2 : 1)" : "x"))
        let text = article.text.sliced(article.textSpan)?.split(separator: "\n").map { String($0) }
        #expect(text == [FormatSample.first, FormatSample.second])
        #expect(article.text.sliced(article.body)?.contains(FormatSample.title) == true)
    }

    @Test("is read the same when the caller names it, and when it is packed", arguments: FormatSample.all)
    func named(sample: FormatSample) throws {
        let told = try ArticleReader().articles(in: sample.bytes, name: "x").map(\.article.text)
        let named = try ArticleReader(format: sample.format).articles(in: sample.bytes, name: "x").map(\.article.text)
        #expect(told == named)
        let packed = Packed.gzip(sample.bytes)
        #expect(try ArticleReader().articles(in: packed, name: "x").map(\.article.text) == told)
    }

    @Test("has the caller's date and source win", arguments: FormatSample.all)
    func overrides(sample: FormatSample) throws {
        let overrides = try ArticleOverrides(isoDate: "2020-01-02T03:04:05Z", source: "Desk")
        let articles = try ArticleReader(overrides: overrides).articles(in: sample.bytes, name: "x")
        let article = try #require(articles.first).article
        #expect(article.date == CalendarDate(iso: "2020-01-02"))
        #expect(article.source == "Desk")
    }

    @Test("knows where its characters came from", arguments: FormatSample.all)
    func origin(sample: FormatSample) throws {
        let articles = try ArticleReader().articles(in: sample.bytes, name: "x")
        let article = try #require(articles.first).article
        let document = sample.document
        guard let origin = article.origin else {
            #expect(article.text.unicodeScalars.count == document.unicodeScalars.count)
            return
        }
        var exact = 0
        for run in origin.runs where run.text.count == run.source.count {
            let here = article.text.sliced(TextSpan(run.text.lowerBound, run.text.upperBound))
            let there = document.sliced(TextSpan(run.source.lowerBound, run.source.upperBound))
            if here == there { exact += run.text.count }
        }
        #expect(exact * 10 >= FormatSample.second.count * 9)
        let place = try #require(article.text.firstRange(of: "condemned"))
        let start = article.text.unicodeScalars.distance(from: article.text.startIndex, to: place.lowerBound)
        let source = try #require(origin.source(of: TextSpan(start, start + 9)))
        #expect(document.sliced(TextSpan(source.lowerBound, source.upperBound)) == "condemned")
    }

    @Test("ends with articles or an error, however it is cut off", arguments: FormatSample.all)
    func cutOff(sample: FormatSample) {
        for count in stride(from: 0, to: sample.bytes.count, by: 61) {
            drain(ArticleReader(format: sample.format).stream(Array(sample.bytes.prefix(count)), name: "x"))
            drain(ArticleReader().stream(Array(sample.bytes.prefix(count)), name: "x"))
        }
    }

    @Test("ends with articles or an error, however it is damaged", arguments: FormatSample.all)
    func damaged(sample: FormatSample) {
        var random = SplitMix64(state: 5)
        for _ in 0..<40 {
            var bytes = sample.bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(Array("<>\"'{}[]&;\n,=".utf8).randomElement(using: &random) ?? 0, at: place)
                }
            }
            drain(ArticleReader(format: sample.format).stream(bytes, name: "x"))
        }
    }

    /// Reads everything; spans have to lie in their text.
    private func drain(_ stream: ArticleStream) {
        for case .success(let parsed) in stream {
            let count = parsed.article.text.unicodeScalars.count
            #expect(parsed.article.body.end <= count)
            for run in parsed.article.origin?.runs ?? [] { #expect(run.text.upperBound <= count) }
        }
    }
}
