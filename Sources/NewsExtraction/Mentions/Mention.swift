internal import NewsOntology

/// A stretch of a sentence that refers to somebody or something.
struct Mention: Hashable {
    /// What it refers to, as far as the words alone tell.
    enum Referent: Hashable {
        /// An entry of the gazetteer, with the form of name used.
        case known(Int, demonym: Bool)
        /// A body that the gazetteer does not know.
        case body(OrganisationKind)
        /// A person by name.
        case person
        /// A place that the gazetteer does not know.
        case place
        /// An unnamed collective.
        case group
        /// A person by office: *the Iranian President*.
        case title
        /// A state or body by its kind: *the country*, *the council*.
        case described(NodeType)
        /// A pronoun.
        case pronoun
    }

    var sentence: Int
    /// The words that name it.
    var tokens: Range<Int>
    /// The words that a reader would see as the whole phrase: title, name and all.
    var phrase: Range<Int>
    var referent: Referent

    init(sentence: Int, tokens: Range<Int>, referent: Referent, phrase: Range<Int>? = nil) {
        self.sentence = sentence
        self.tokens = tokens
        self.phrase = phrase ?? tokens
        self.referent = referent
    }
}
