import GoldGraphs
import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsText

/// Makes an example of an article from its analysis, the graph made of it, and the annotated graph.
struct ExampleMaker {
    let text: AnalyzedText
    let graph: Graph
    let gold: GoldGraph

    /// The example.
    func example(folder: String) -> Example {
        let entities = graph.nodes.filter { NodeType.participants.contains($0.type) }
        return Example(
            name: text.article.name,
            folder: folder,
            sentences: text.sentences.map(Self.sentence),
            mentions: mentions(of: entities),
            entities: aligned(entities),
            events: gold.events.map(event),
            system: graph.nodes.filter { $0.type == .event }.map(Self.found)
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

    private func mentions(of entities: [Node]) -> [Example.Mention] {
        let places = MentionPlaces(sentences: text.sentences)
        let mentions = entities.enumerated().flatMap { entity, node in
            node.mentions.compactMap { span in
                places.words(of: span).map { sentence, words in
                    Example.Mention(
                        sentence: sentence,
                        first: words.lowerBound,
                        last: words.upperBound - 1,
                        head: places.head(of: words, in: sentence),
                        entity: entity
                    )
                }
            }
        }
        return mentions.sorted {
            ($0.sentence, $0.first, $0.last, $0.entity) < ($1.sentence, $1.first, $1.last, $1.entity)
        }
    }

    private func aligned(_ entities: [Node]) -> [Example.Entity] {
        let ids = GoldAlignment(entities, gold).gold
        let optional = Set(gold.entities.filter { $0.optional == true }.map(\.id))
        return entities.enumerated().map { index, node in
            Example.Entity(
                type: (node.type.parent ?? node.type).rawValue,
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

    private static func found(_ node: Node) -> Example.FoundEvent {
        Example.FoundEvent(
            types: [node.attributes[.eventType]?.text ?? ""],
            status: node.attributes[.status]?.text ?? "",
            spans: pairs(node.mentions)
        )
    }

    private static func pairs(_ spans: [TextSpan]) -> [[Int]] { spans.map { [$0.start, $0.end] } }
}
