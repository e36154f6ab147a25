/// The morphological features that extraction reads, after Universal Dependencies v2.
///
/// A closed value type: a feature that the analyser did not decide is `nil`.
public struct Features: Hashable, Sendable {
    /// UD `Tense`.
    public enum Tense: String, CaseIterable, Sendable { case past = "Past", present = "Pres" }
    /// UD `Mood`.
    public enum Mood: String, CaseIterable, Sendable {
        case indicative = "Ind", imperative = "Imp", subjunctive = "Sub"
    }
    /// UD `Voice`.
    public enum Voice: String, CaseIterable, Sendable { case passive = "Pass" }
    /// UD `VerbForm`.
    public enum VerbForm: String, CaseIterable, Sendable {
        case finite = "Fin", infinitive = "Inf", participle = "Part", gerund = "Ger"
    }
    /// UD `Number`.
    public enum Number: String, CaseIterable, Sendable {
        case singular = "Sing", plural = "Plur", pluraleTantum = "Ptan"
    }
    /// UD `Person`.
    public enum Person: String, CaseIterable, Sendable { case first = "1", second = "2", third = "3" }
    /// UD `Polarity`.
    public enum Polarity: String, CaseIterable, Sendable { case negative = "Neg", positive = "Pos" }
    /// UD `Degree`.
    public enum Degree: String, CaseIterable, Sendable {
        case positive = "Pos", comparative = "Cmp", superlative = "Sup"
    }

    /// When the verb places its event.
    public var tense: Tense?
    /// How the verb presents its event.
    public var mood: Mood?
    /// Active when `nil`.
    public var voice: Voice?
    /// Finite, infinitive, participle or gerund.
    public var verbForm: VerbForm?
    /// Grammatical number.
    public var number: Number?
    /// Grammatical person.
    public var person: Person?
    /// Negation words are negative.
    public var polarity: Polarity?
    /// Degree of comparison.
    public var degree: Degree?

    /// No feature decided.
    public init() {}
}
