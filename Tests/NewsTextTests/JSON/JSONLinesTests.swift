import NewsText
import Testing

@Suite("JSON Lines and JSON")
struct JSONLinesTests {
    private func results(_ text: String, _ reader: ArticleReader = ArticleReader(format: .jsonl)) -> [Result<
        String, ArticleError
    >] {
        Array(reader.stream(Array(text.utf8), name: "x")).map { result in
            result.map { "\($0.article.name): \($0.article.text)" }.mapError(\.error)
        }
    }

    @Test("a bad line costs itself only, and lines are counted as in an editor")
    func badLines() {
        let found = results("{\"text\": \"One.\"}\n\n{\"text\": \n{\"title\": 1, \"n\": 2}\n[1]\n{\"text\": \"Six.\"}")
        #expect(found.count == 5)
        #expect(found[0] == .success("x-1: One."))
        guard case .failure(.malformed(.jsonl, record: 3, _)) = found[1] else {
            return #expect(Bool(false), "\(found[1])")
        }
        #expect(found[2] == .success("x-4: 1"))
        guard case .failure(.malformed(.jsonl, record: 5, _)) = found[3] else {
            return #expect(Bool(false), "\(found[3])")
        }
        #expect(found[4] == .success("x-6: Six."))
    }

    @Test("fields are found by their usual names, or by those that the caller gives")
    func fields() throws {
        let line =
            "{\"meta\": {\"day\": \"2024-08-05\"}, \"a.b\": \"The text.\", \"body\": \"Not this.\", \"kicker\": \"Head\"}"
        let fields = try ArticleFields(assignments: ["text=a.b", "date=meta.day", "title=kicker"])
        let article = try #require(ArticleReader(fields: fields).articles(in: Array(line.utf8), name: "x").first)
            .article
        #expect(article.text == "Head\n\nThe text.")
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
    }

    @Test(
        "what is known of an article may stand one level down",
        arguments: [
            #"{"_id": "1", "_source": {"title": "Head", "text": "The text.", "date": "2024-08-05"}}"#,
            #"{"date": "2024-08-05", "article": {"title": "Head", "body": "The text."}}"#,
            #"{"title": "Head", "content": {"rendered": "<p>The text.</p>"}, "meta": {"published": "5 August 2024"}}"#,
        ]
    )
    func wrapped(line: String) throws {
        let article = try #require(ArticleReader(format: .jsonl).articles(in: Array(line.utf8), name: "x").first)
            .article
        #expect(article.text == "Head\n\nThe text.")
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
    }

    @Test("an object without text is told with the fields that it has")
    func noText() {
        #expect(results("{\"a\": 1, \"b\": {}}") == [.failure(.noTextField(.jsonl, record: 1, fields: ["a", "b"]))])
        #expect(throws: ArticleError.badField("text")) { try ArticleFields(assignments: ["text"]) }
    }

    @Test(
        "escapes are resolved",
        arguments: [
            (#"a\u00e9\n\t\"\\\/"#, "aé\n\t\"\\/"), (#"\ud83d\ude00"#, "😀"), (#"\ud83d x"#, "\u{FFFD} x"),
            (#"\q"#, "\\q"),
        ]
    )
    func escapes(raw: String, text: String) {
        #expect(results("{\"text\": \"x \(raw) y\"}") == [.success("x-1: x \(text) y")])
    }

    @Test("an array is read element by element")
    func array() {
        let reader = ArticleReader()
        #expect(
            results(" [{\"text\": \"A, ]\"} , {\"text\": \"B \\\" ]\", \"x\": [1, {}]}]\n", reader)
                == [.success("x-1: A, ]"), .success("x-2: B \" ]")]
        )
        #expect(results("{\"articles\": [{\"content\": \"A.\"}, {\"content\": \"B.\"}]}", reader).count == 2)
        let broken = results("[{\"text\": \"A.\"}, {\"text\": \"B", reader)
        #expect(broken.first == .success("x-1: A.") && broken.count == 2)
    }

    @Test("deep nesting and long lines end in bounded time")
    func hostile() {
        let deep = "{\"text\": " + String(repeating: "[", count: 1_000_000)
        guard case .failure(.malformed) = results(deep).first else { return #expect(Bool(false)) }
    }

    @Test(
        "dates are found in numbers and words",
        arguments: ["1722850000", "1722850000123", "\"5 Aug 2024\"", "\"20240805\""]
    )
    func dates(value: String) throws {
        let line = "{\"text\": \"Text.\", \"timestamp\": \(value)}"
        let article = try #require(ArticleReader().articles(in: Array(line.utf8), name: "x").first).article
        #expect(article.date == CalendarDate(iso: "2024-08-05"))
    }
}
