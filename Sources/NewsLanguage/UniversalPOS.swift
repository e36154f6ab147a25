/// The universal part-of-speech tags of Universal Dependencies v2.
public enum UniversalPOS: String, CaseIterable, Sendable {
    /// Open classes.
    case adjective = "ADJ", adverb = "ADV", interjection = "INTJ", noun = "NOUN", properNoun = "PROPN", verb = "VERB"
    /// Closed classes.
    case adposition = "ADP", auxiliary = "AUX", coordinatingConjunction = "CCONJ", determiner = "DET"
    /// More closed classes.
    case numeral = "NUM", particle = "PART", pronoun = "PRON", subordinatingConjunction = "SCONJ"
    /// The rest.
    case punctuation = "PUNCT", symbol = "SYM", other = "X"
}
