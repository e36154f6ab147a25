public import NewsText

/// One syntactic word of Universal Dependencies, with its place in the article.
///
/// A multiword token (*don't*, *Iran's*) is two words whose spans meet.
public struct Token: Hashable, Sendable {
    /// The word as written.
    public var form: String
    /// Its place, in code points of the article.
    public var span: TextSpan
    /// The dictionary form, lower case except for names.
    public var lemma: String
    /// The universal tag.
    public var upos: UniversalPOS
    /// The Penn Treebank tag, empty when the analyser gives none.
    public var xpos: String
    /// Morphological features.
    public var features: Features
    /// The index of the head in the sentence; `nil` for the root, and where there is no tree.
    public var head: Int?
    /// The relation to the head with its subtype (`nsubj:pass`); empty where there is no tree.
    public var relation: String
    /// Whether a blank, or the end of a paragraph, follows.
    public var spaceAfter: Bool
    /// Whether the word and the one before it are parts of one multiword token (*do|n't*, *Iran|'s*).
    public var continuesToken = false

    /// A word that only its form and place are known of.
    public init(form: String, span: TextSpan, spaceAfter: Bool = true) {
        self.init(form: form, lemma: form.lowercased(), span: span, spaceAfter: spaceAfter)
    }

    init(form: String, lemma: String, span: TextSpan, spaceAfter: Bool) {
        self.form = form
        self.span = span
        self.lemma = lemma
        self.upos = .other
        self.xpos = ""
        self.features = Features()
        self.head = nil
        self.relation = ""
        self.spaceAfter = spaceAfter
    }
}
