/// A word that names a happening or a state, and its arguments.
///
/// Source: Palmer, Gildea & Kingsbury, *The Proposition Bank* (2005).
public struct PredicateFrame: Hashable, Sendable {
    /// The index of the word in its sentence.
    public var token: Int
    /// The arguments in reading order.
    public var arguments: [Argument]

    /// A predicate of a sentence.
    public init(token: Int, arguments: [Argument]) {
        self.token = token
        self.arguments = arguments
    }

    /// A part of a sentence that plays a role for a predicate.
    public struct Argument: Hashable, Sendable {
        /// The role.
        public var role: SemanticRole
        /// The index of the word that heads the argument.
        public var head: Int
        /// The words of the argument: those under its head, as far as they stand together.
        public var tokens: Range<Int>

        /// An argument of a predicate of the same sentence.
        public init(role: SemanticRole, head: Int, tokens: Range<Int>) {
            self.role = role
            self.head = head
            self.tokens = tokens
        }
    }
}

/// The roles of PropBank; numbered ones depend on the predicate: `ARG0` is who acts, `ARG1` whom or what it is done to.
public enum SemanticRole: String, CaseIterable, Sendable {
    /// Numbered arguments.
    case agent = "ARG0", patient = "ARG1", second = "ARG2", third = "ARG3", fourth = "ARG4"
    /// Where, when, how, and what denies it.
    case location = "ARGM-LOC", time = "ARGM-TMP", manner = "ARGM-MNR", negation = "ARGM-NEG"
    /// What for, why, and whatever else is added.
    case purpose = "ARGM-PRP", cause = "ARGM-CAU", adverbial = "ARGM-ADV"
    /// Which way, for whom, how much.
    case direction = "ARGM-DIR", goal = "ARGM-GOL", extent = "ARGM-EXT"
    /// Modal verbs, and words that join sentences.
    case modal = "ARGM-MOD", discourse = "ARGM-DIS"
}
