import GoldGraphs
import KnowledgeGraph
import NewsExtraction
import NewsLanguage
import NewsOntology
import NewsText

/// Makes an example of an article from its analysis, the entities found in it, and the annotated graph.
struct ExampleMaker {
    let text: AnalyzedText
    /// Who and what is found in it, and where each is meant.
    let entities: [Story.Entity]
    let mentions: [EventMention]
    let gold: GoldGraph

    /// The example.
    func example(folder: String) -> Example {
        Example(
            name: text.article.name,
            folder: folder,
            sentences: text.sentences.map(Self.sentence),
            mentions: mentionsInOrder,
            entities: aligned,
            events: gold.events.map(event)
        )
    }

    private static func sentence(_ sentence: Sentence) -> Example.Sentence {
        Example.Sentence(
            kind: sentence.kind.rawValue,
            paragraph: sentence.paragraph,
            tokens: sentence.tokens.enumerated().map { index, token in
                Example.Token(
                    form: token.form,
                    start: token.span.start,
                    end: token.span.end,
                    upos: token.upos.rawValue,
                    lemma: token.lemma,
                    isInName: sentence.names.contains { $0.tokens.contains(index) }
                )
            }
        )
    }

    // MARK: Entities

    private var mentionsInOrder: [Example.Mention] {
        mentions.map { mention in
            Example.Mention(
                sentence: mention.sentence,
                first: mention.tokens.lowerBound,
                last: mention.tokens.upperBound - 1,
                head: mention.head,
                entity: mention.entity
            )
        }.sorted {
            ($0.sentence, $0.first, $0.last, $0.entity) < ($1.sentence, $1.first, $1.last, $1.entity)
        }
    }

    private var aligned: [Example.Entity] {
        var story = Story()
        story.entities = entities
        let ids = GoldAlignment(story, gold).gold
        let optional = Set(gold.entities.filter { $0.optional == true }.map(\.id))
        return entities.enumerated().map { index, entity in
            Example.Entity(
                type: (entity.type.parent ?? entity.type).rawValue,
                gold: OrNull(ids[index]),
                optional: ids[index].map(optional.contains) ?? false
            )
        }
    }

    // MARK: Events

    private func event(_ event: GoldGraph.Event) -> Example.Event {
        Example.Event(
            id: event.id,
            types: event.types,
            mode: OrNull(event.mode),
            status: event.status,
            optional: event.optional ?? false,
            date: OrNull(event.date),
            spans: Self.pairs(TriggerPlaces(text.article.text).spans(event)),
            actors: event.actors ?? [],
            recipients: event.recipients ?? [],
            places: event.places ?? [],
            sources: event.sources ?? []
        )
    }

    private static func pairs(_ spans: [TextSpan]) -> [[Int]] { spans.map { [$0.start, $0.end] } }
}
