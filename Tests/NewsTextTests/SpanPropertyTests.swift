import NewsText
import Testing

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Random text: any code points, and more often those that make counting hard.
struct RandomText {
    var random: SplitMix64

    private static let hard: [Unicode.Scalar] = [
        "\u{301}", "\u{200D}", "\u{FE0F}", "👩", "🇮", "🇷", "\r", "\n", "\u{A0}", "\u{FEFF}", "\u{2029}", "ß", "e", " ",
        "\u{0}", "\u{FFFF}", "\u{202E}", "ع", "한",
    ]

    mutating func scalar() -> Unicode.Scalar {
        if Bool.random(using: &random) {
            return RandomText.hard.randomElement(using: &random) ?? "x"
        }
        return Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) ?? "x"
    }

    mutating func text(upTo count: Int) -> String {
        var out = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...count, using: &random) { out.append(scalar()) }
        // What holds NUL is no text.
        return String(out).replacing("\0", with: "")
    }

    /// A text of one line that neither starts nor ends with a blank.
    mutating func source() -> String {
        let inner = text(upTo: 12).unicodeScalars.filter { $0 != "\n" && $0 != "\r" }
        return "A" + String(String.UnicodeScalarView(inner)) + "Z"
    }
}

@Suite("Spans of random texts")
struct SpanPropertyTests {
    @Test("sliced by code points give source and body back")
    func spans() throws {
        for seed in 0..<500 { try checkHeader(seed) }
    }

    @Test("any text without a header is its own body, or empty")
    func body() {
        for seed in 0..<500 { checkBody(seed) }
    }

    private func checkHeader(_ seed: Int) throws {
        var random = RandomText(random: SplitMix64(state: UInt64(seed)))
        let source = random.source()
        let mark = Bool.random(using: &random.random) ? "\u{FEFF}" : ""
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random.random) ?? "\n"
        let body = "x" + random.text(upTo: 80)
        let file = mark + "date 2024-08-05 By " + source + end + body
        let article = try parse(file).article
        #expect(sameScalars(article.source, source))
        #expect(sameScalars(file.sliced(article.sourceSpan), source))
        #expect(sameScalars(file.sliced(article.body), body))
    }

    private func checkBody(_ seed: Int) {
        var random = RandomText(random: SplitMix64(state: UInt64(seed) &+ 10_000))
        let file = random.text(upTo: 60)
        let marked = file.unicodeScalars.first == "\u{FEFF}"
        do throws(ArticleError) {
            let article = try parse(file).article
            #expect(article.body == TextSpan(marked ? 1 : 0, file.unicodeScalars.count), "seed \(seed)")
        } catch {
            #expect(error == .empty, "seed \(seed)")
        }
    }

    private func sameScalars(_ a: String?, _ b: String) -> Bool {
        a.map { $0.unicodeScalars.elementsEqual(b.unicodeScalars) } ?? false
    }
}
