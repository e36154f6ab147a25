import GoldGraphs
import KnowledgeGraph
import NewsExtraction
import NewsLanguage
import NewsTables
import NewsText
import Testing

@testable import newsgraph_measure

@Suite("Confidence")
struct ConfidenceTests {
    private static let articles = "../shared/gold/articles"

    private static var hasArticles: Bool { (try? GoldFolder(path: articles).names().isEmpty) == false }

    /// The reliability table on the annotated articles: in every tenth with enough statements, not many fewer are right
    /// than the confidence says. More may be: the shares were counted by models that had not seen the articles, and the
    /// one that is built in has.
    @Test(
        "promises no more than the share of statements that are right",
        .enabled(if: hasArticles, "the annotated articles are not beside this clone")
    )
    func reliability() throws {
        let folder = GoldFolder(path: Self.articles)
        let facts = try folder.facts(analyzer: TrainedAnalyzer(), extractor: StoryExtractor()).flatMap { $0 }
        let bins = Reliability.bins(facts)
        let table = Reliability.table(bins)
        #expect(facts.allSatisfy { $0.confidence != nil })
        for bin in bins where bin.count >= 30 {
            #expect(bin.confidence - bin.share <= 0.1, "\n\(table)")
        }
    }

    @Test("stands in a table of shares between 0 and 1, each counted")
    func table() throws {
        let rows = EmbeddedTable(.confidences).rows
        for kind in ["actor", "entity", "event", "link", "office", "place", "recipient", "source"] {
            #expect(rows.contains { $0[0] == kind }, "\(kind)")
        }
        for row in rows {
            let share = try #require(Double(row[1]), "\(row[0])")
            #expect((0...0.99).contains(share) && Int(row[2]) != nil && Int(row[3]) != nil, "\(row[0])")
        }
    }

    @Test("is on every statement of a story")
    func everywhere() throws {
        let text = "Russian Foreign Minister Sergey Lavrov met Wang Yi in Geneva. Russia condemned Israel."
        let article = Article(name: "test", text: text, date: CalendarDate(iso: "2024-08-05"))
        let story = StoryExtractor().story(of: try TrainedAnalyzer().analyze(article))
        #expect(story.entities.allSatisfy { $0.provenance.confidence != nil })
        #expect(story.offices.allSatisfy { $0.provenance.confidence != nil })
        #expect(story.events.allSatisfy { $0.provenance.confidence != nil })
        #expect(
            story.events.flatMap { $0.actors + $0.recipients + $0.places }.allSatisfy {
                $0.provenance.confidence != nil
            }
        )
    }

    @Test("counts few statements as little evidence")
    func smoothing() {
        let few = Array(repeating: JudgedFact(key: "a.b", confidence: nil, isRight: true), count: 3)
        let many = Array(repeating: JudgedFact(key: "a.c", confidence: nil, isRight: true), count: 90)
        let rows = Calibration.rows(few + many)
        #expect(!rows.contains { $0.key == "a.b" })
        #expect(rows.allSatisfy { $0.share <= 0.99 })
    }
}
