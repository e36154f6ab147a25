import Foundation
import GoldGraphs
import NewsExtraction
import NewsLanguage
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

    private func example(_ more: String = "") throws -> Example {
        let article = Article(name: "test", text: Self.text + more, date: CalendarDate(iso: "2024-08-05"))
        let text = try TrainedAnalyzer().analyze(article)
        let (entities, mentions) = StoryExtractor().mentions(of: text)
        return ExampleMaker(
            text: text,
            entities: entities,
            mentions: mentions,
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
    }

    @Test func everyKeyIsWritten() throws {
        let line = String(decoding: try JSONEncoder().encode(example()), as: UTF8.self)
        #expect(line.contains("\"mode\":null") && line.contains("\"date\":null"))
        #expect(line.contains("[\"met\",31,34,\"VERB\",\"meet\",0]"))
        #expect(line.contains("[\"Geneva\",46,52,\"PROPN\",\"Geneva\",1]"))
    }

    @Test func pronounsAreMentions() throws {
        let example = try example(" Lavrov said that he would leave.")
        let pronoun = example.mentions.first { example.sentences[$0.sentence].tokens[$0.first].form == "he" }
        #expect(pronoun.flatMap { example.entities[$0.entity].gold.value } == "lavrov")
    }
}
