import Foundation
import GoldGraphs
import NewsLanguage
import NewsPipeline
import NewsText
import Testing

@testable import newsgraph_train

/// What a network learns from: an analysed article beside its annotation.
@Suite struct ExampleTests {
    private static let text = "Foreign Minister Sergey Lavrov met Wang Yi in Geneva on Monday."

    private static let annotation = """
        {"entities": [
          {"id": "wang", "type": "Person", "name": "Wang Yi", "mentions": ["Wang Yi"], "optional": true},
          {"id": "lavrov", "type": "Person", "name": "Lavrov", "mentions": ["Sergey Lavrov"]}],
         "offices": [], "links": [],
         "events": [{"id": "meeting", "type": "CONSULT", "alt": ["AGREE"], "status": "happened",
          "mentions": [{"trigger": "met", "context": "Lavrov met Wang"}], "actors": ["lavrov"]}]}
        """

    private func example() throws -> Example {
        let article = Article(name: "test", text: Self.text, date: CalendarDate(iso: "2024-08-05"))
        let analyzer = try TrainedAnalyzer()
        return ExampleMaker(
            text: analyzer.analyze(article),
            graph: try Pipeline(analyzer: analyzer).graph(of: article),
            gold: try JSONDecoder().decode(GoldGraph.self, from: Data(Self.annotation.utf8))
        ).example(folder: "here")
    }

    @Test func entitiesFoundAreTheAnnotatedOnes() throws {
        let example = try example()
        let words = example.mentions.map { mention in
            example.sentences[mention.sentence].tokens[mention.first...mention.last].map(\.form).joined(separator: " ")
        }
        let lavrov = try #require(words.firstIndex { $0.hasSuffix("Lavrov") })
        let wang = try #require(words.firstIndex(of: "Wang Yi"))
        #expect(example.entities[example.mentions[lavrov].entity].gold.value == "lavrov")
        #expect(example.entities[example.mentions[wang].entity].gold.value == "wang")
        #expect(example.entities[example.mentions[wang].entity].optional)
    }

    @Test func eventsHaveThePlacesOfTheirTriggers() throws {
        let example = try example()
        #expect(example.events.map(\.spans) == [[[31, 34]]])
        #expect(example.events.map(\.types) == [["CONSULT", "AGREE"]])
        #expect(example.system.contains { $0.spans.contains([31, 34]) })
    }

    @Test func everyKeyIsWritten() throws {
        let line = String(decoding: try JSONEncoder().encode(example()), as: UTF8.self)
        #expect(line.contains("\"mode\":null") && line.contains("\"date\":null"))
        #expect(line.contains("[\"met\",31,34,\"VERB\",\"meet\",0]"))
        #expect(line.contains("[\"Geneva\",46,52,\"PROPN\",\"Geneva\",1]"))
    }

    @Test func theHeadOfAMentionHangsOnAWordOutside() {
        var tokens = ["the", "head", "of", "state"].enumerated().map { index, form in
            Token(form: form, span: TextSpan(10 * index, 10 * index + form.count))
        }
        for (index, head) in [1, nil, 3, 1].enumerated() { tokens[index].head = head }
        let span = TextSpan(0, 35)
        let places = MentionPlaces(sentences: [Sentence(span: span, paragraph: 0, kind: .body, tokens: tokens)])
        #expect(places.words(of: TextSpan(0, 14))?.words == 0..<2)
        #expect(places.words(of: TextSpan(40, 44)) == nil)
        #expect(places.head(of: 0..<4, in: 0) == 1)
        #expect(places.head(of: 2..<4, in: 0) == 3)
        #expect(places.head(of: 0..<1, in: 0) == 0)
    }
}
