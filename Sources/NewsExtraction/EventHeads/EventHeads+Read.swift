package import NewsLanguage

extension EventHeads {
    /// Reads the words of a text that may name events: verbs, nouns and adjectives that are in no name.
    ///
    /// There are none when the text has no vectors, or none of these heads' accuracy and width for just its words.
    package func read(_ text: AnalyzedText) -> EventReading {
        guard let vectors = text.vectors, fit(vectors, text) else { return EventReading(self, nil) }
        var reading = EventReading(self, vectors)
        let scratch = Floats()
        for (number, sentence) in text.sentences.enumerated() {
            let places = EventHeads.candidates(sentence)
            let start = vectors.starts[number]
            for place in places {
                let lemma = sentence.tokens[place].lemma.lowercased()
                reading.words.append(.init(sentence: number, token: place, row: start + place, lemma: lemma))
            }
            types.add(places, from: start, of: vectors.rows, scratch: scratch, to: &reading.types)
            modes.add(places, from: start, of: vectors.rows, scratch: scratch, to: &reading.modes)
            statuses.add(places, from: start, of: vectors.rows, scratch: scratch, to: &reading.statuses)
        }
        return reading
    }

    /// The places of a sentence's words that may name events.
    private static func candidates(_ sentence: Sentence) -> [Int] {
        var mayName = sentence.tokens.map { $0.upos == .verb || $0.upos == .noun || $0.upos == .adjective }
        for name in sentence.names {
            for place in name.tokens.clamped(to: mayName.indices) { mayName[place] = false }
        }
        return mayName.indices.filter { mayName[$0] }
    }

    /// Whether there is a vector of the right kind and width for each word of a text.
    private func fit(_ vectors: WordVectors, _ text: AnalyzedText) -> Bool {
        var count = 0
        for (number, sentence) in text.sentences.enumerated() {
            guard number < vectors.starts.count, vectors.starts[number] == count else { return false }
            count += sentence.tokens.count
        }
        guard vectors.accuracy == accuracy, vectors.width == width else { return false }
        return vectors.count == count && vectors.starts.count == text.sentences.count
    }
}
