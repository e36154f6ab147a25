import KnowledgeGraph
import NewsExtraction
import NewsLanguage
import NewsOntology
import NewsText

/// What the extractor makes of a text, in the short forms that tests compare.
struct Reading {
    let story: Story
    let text: String

    init(_ text: String, date: String? = "2024-08-05", source: String? = nil, title: String? = nil) throws {
        let article = Article(
            name: "test",
            text: text,
            date: date.flatMap { CalendarDate(iso: $0) },
            source: source,
            title: title
        )
        self.text = text
        story = try Stages.shared.get().story(of: article)
    }

    /// `Name: aliases`, for one type.
    func names(_ type: NodeType) -> [String] { story.entities.filter { $0.type == type }.map(\.name) }

    func aliases(of name: String) -> [String] { story.entities.first { $0.name == name }?.aliases ?? [] }

    /// `person | title | body | status`
    var offices: [String] {
        story.offices.map { "\(name($0.person)) | \($0.title) | \(name($0.body)) | \($0.status.rawValue)" }
    }

    /// `from relation to`
    var links: [String] { story.links.map { "\(name($0.from)) \($0.type.rawValue) \(name($0.to))" } }

    /// `TYPE actors -> recipients`
    var events: [String] {
        story.events.map { event in
            "\(event.type.rawValue) \(names(event.actors)) -> \(names(event.recipients))"
        }
    }

    func event(_ trigger: String) -> Story.Event? {
        story.events.first { $0.triggers.contains { $0.lowercased() == trigger } }
    }

    func names(_ roles: [Story.Event.Role]) -> String { roles.map { name($0.entity) }.sorted().joined(separator: ", ") }

    private func name(_ entity: Int) -> String { story.entities[entity].name }

    /// The marks that the mentions of entities would have.
    var marks: [MarkedText.Mark] {
        let scalars = Array(text.unicodeScalars)
        return story.entities.flatMap { entity in
            entity.mentions.map { span in
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[span.start..<span.end])
                return MarkedText.Mark(kind: entity.type.rawValue, span: span, words: String(words))
            }
        }.sorted()
    }
}

/// The stages are made once for all tests: reading the tables takes longer than a sentence.
private struct Stages: Sendable {
    let analyzer: any LanguageAnalyzer
    let extractor: StoryExtractor

    static let shared: Result<Stages, any Error> = Result {
        Stages(analyzer: try TrainedAnalyzer(), extractor: StoryExtractor())
    }

    func story(of article: Article) -> Story { extractor.story(of: analyzer.analyze(article)) }
}
