/// What the schema of one kind of GraphML says of structure, as rows from which a `StructureTable` is made.
struct StructureRules {
    /// What text an element may have.
    enum Text: UInt8 {
        /// None at all, not even blanks.
        case none
        /// Blanks between elements.
        case blank
        case any
    }

    /// The forms of attribute values that are told without a schema processor.
    enum Form {
        /// A name token of ASCII letters, digits, `.`, `-`, `_` and `:`; others are left to the schema.
        case token
        /// Decimal digits.
        case natural
        case boolean
        case anything
        case listed([String])
    }

    /// One attribute of an element.
    struct Attribute {
        let name: GraphMLAttribute
        let form: Form
        let isRequired: Bool

        init(_ name: GraphMLAttribute, _ form: Form, isRequired: Bool = false) {
            self.name = name
            self.form = form
            self.isRequired = isRequired
        }
    }

    /// One element: what follows what in it, and its attributes.
    struct Element {
        let name: GraphMLElement
        var text = Text.blank
        /// For each state, which children lead to which state; the first state is the one at the start.
        var states: [[(children: [GraphMLElement], next: Int)]] = [[]]
        /// The states in which the element may end; `nil` is all.
        var ends: Set<Int>?
        var attributes: [Attribute] = []
        /// Whether any attribute may stand.
        var isOpen = false
    }

    let elements: [Element]
}
