/// A sentence of a CoNLL-U file, as written there.
public struct CoNLLUSentence: Hashable, Sendable {
    /// A syntactic word: one line of ten columns with a whole number.
    public struct Word: Hashable, Sendable {
        /// Columns 2 to 6 as written; `features` is the text of column 6.
        public var form: String, lemma: String, upos: String, xpos: String, features: String
        /// The number of the head, from 1; 0 for the root.
        public var head: Int
        /// The relation to the head.
        public var relation: String
        /// The last column.
        public var misc: String
        /// Whether a blank follows in the text.
        public var spaceAfter: Bool
        /// Whether the word and the one before it are parts of one multiword token.
        public var continuesToken: Bool

        /// A word of these columns.
        public init(
            form: String,
            lemma: String,
            upos: String,
            xpos: String,
            features: String,
            head: Int,
            relation: String,
            misc: String,
            spaceAfter: Bool,
            continuesToken: Bool
        ) {
            self.form = form
            self.lemma = lemma
            self.upos = upos
            self.xpos = xpos
            self.features = features
            self.head = head
            self.relation = relation
            self.misc = misc
            self.spaceAfter = spaceAfter
            self.continuesToken = continuesToken
        }
    }

    /// The words in order.
    public var words: [Word] = []
    /// The value of `# text =`.
    public var text = ""
    /// The value of `# sent_id =`.
    public var identifier = ""
    /// Whether a new paragraph or document begins with the sentence.
    public var beginsParagraph = false
    /// Whether a new document begins with the sentence.
    public var beginsDocument = false

    /// An empty sentence.
    public init() {}
}

/// What is wrong with a CoNLL-U file.
public struct CoNLLUError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong there.
    public var message: String

    /// `line 12: 9 columns instead of 10`.
    public var description: String { "line \(line): \(message)" }
}
