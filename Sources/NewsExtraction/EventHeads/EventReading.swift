package import NewsLanguage
package import NewsOntology

/// What the heads of a model say of the words of a text that may name events.
package struct EventReading: Sendable {
    /// A word that may name an event.
    package struct Word: Hashable, Sendable {
        /// The number of its sentence, and its own there.
        package let sentence: Int, token: Int
        /// The number of its vector: that of the word in the article.
        let row: Int
        /// Its lemma in lower case.
        let lemma: String
    }

    /// The words in reading order; in what follows a word is meant by its number here.
    package internal(set) var words: [Word] = []
    /// How likely each is of each type, `nil` meaning that it names no event.
    package internal(set) var types: LabelProbabilities<EventType>
    /// How likely the event has each mode and each status, if there is one.
    package internal(set) var modes: LabelProbabilities<EventMode>, statuses: LabelProbabilities<EventStatus>
    /// What further questions are answered with.
    let heads: EventHeads, vectors: WordVectors?

    /// A reading of no words yet.
    init(_ heads: EventHeads, _ vectors: WordVectors?) {
        (self.heads, self.vectors) = (heads, vectors)
        types = LabelProbabilities(heads.types.labels)
        modes = LabelProbabilities(heads.modes.labels)
        statuses = LabelProbabilities(heads.statuses.labels)
    }

    /// How likely a word names an event.
    package func probability(of word: Int) -> Float { 1 - types[word, nil] }

    /// The number of a word of a sentence; `nil` when it cannot name an event.
    package func word(sentence: Int, token: Int) -> Int? {
        var range = words.startIndex..<words.endIndex
        while let first = range.first {
            let middle = first + range.count / 2
            let found = (words[middle].sentence, words[middle].token)
            if found == (sentence, token) { return middle }
            range = found < (sentence, token) ? middle + 1..<range.upperBound : first..<middle
        }
        return nil
    }
}
