import FoundationEssentials
import NewsText
import Testing

@Suite("Texts of real pages")
struct PageScoreTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/data/pages")
        .standardizedFileURL
    private static var hasPages: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "pages.json").path)
    }

    private struct Page: Decodable {
        var articleBody: String
    }

    @Test("agree with those that people marked", .enabled(if: hasPages, "../shared/data/pages is missing"))
    func score() throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "pages.json"))
        let pages = try JSONDecoder().decode([String: Page].self, from: data)
        var (precision, recall) = (0.0, 0.0)
        for (key, page) in pages {
            let path = Self.folder.appending(path: "html/\(key).html.gz").path
            let article = try ArticleReader().read(path).article
            let found = shingles(article.text.sliced(article.textSpan) ?? "")
            let right = shingles(page.articleBody)
            let both = Double(right.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) })
            precision += both / Double(max(1, found.values.reduce(0, +)))
            recall += both / Double(max(1, right.values.reduce(0, +)))
        }
        let (p, r) = (precision / Double(pages.count), recall / Double(pages.count))
        #expect(2 * p * r / (p + r) > 0.92, "precision \(p), recall \(r)")
    }

    /// Four words in a row, counted.
    private func shingles(_ text: String) -> [String: Int] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        var counts: [String: Int] = [:]
        for start in 0..<max(1, words.count - 3) {
            counts[words[start..<min(words.count, start + 4)].joined(separator: " "), default: 0] += 1
        }
        return counts
    }
}
