import NewsExtraction
import NewsLanguage
import NewsOntology

/// The words that the heads of the model say name events.
struct HeadWords: EventWordReader {
    let heads: EventHeads
    /// How likely a word must name an event.
    var threshold = EventHeads.threshold

    func words(of text: AnalyzedText) -> [EventWord] {
        let reading = heads.read(text)
        return reading.words.indices.filter { reading.probability(of: $0) >= threshold }.map { word in
            let place = reading.words[word]
            return EventWord(
                span: text.sentences[place.sentence].tokens[place.token].span,
                type: reading.types.likeliest(word).rawValue,
                status: reading.statuses.likeliest(word).rawValue
            )
        }
    }

    /// The model has no heads that could be asked.
    struct NoHeads: Error, CustomStringConvertible {
        var description: String { "the model has no heads of events, or unusable ones" }
    }
}
