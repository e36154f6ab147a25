public import NewsText

/// What extraction thought of on its way and did not put into the story: readings rejected, events dropped, dates
/// that belong to nothing.
///
/// Made only when asked for, by ``StoryExtractor/tracedStory(of:)``.
public struct ExtractionTrace: Hashable, Sendable {
    /// Why something is not in the story as it could have been.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A trigger whose event was left out.
        case droppedEvent
        /// A trigger that became part of another event of its sentence.
        case joinedEvent
        /// A date that could have been another.
        case rejectedDate
        /// A date that no event has.
        case unusedDate
        /// A name that could have meant another thing.
        case rejectedReading
        /// A pronoun or title that nobody was found for.
        case unresolved
    }

    /// One thought.
    public struct Note: Hashable, Sendable {
        /// What it is about.
        public var kind: Kind
        /// Index of the sentence.
        public var sentence: Int
        /// The words that it is about.
        public var words: TextSpan
        /// The reason, for a person.
        public var reason: String
    }

    /// The sentences of the article in their order.
    public internal(set) var sentences: [TextSpan]
    /// The notes in the order of their words.
    public internal(set) var notes: [Note] = []

    init(sentences: [TextSpan]) { self.sentences = sentences }

    /// The notes on a sentence.
    public func notes(on sentence: Int) -> [Note] { notes.filter { $0.sentence == sentence } }
}
