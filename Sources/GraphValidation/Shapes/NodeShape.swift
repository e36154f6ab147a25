internal import NewsOntology

/// A shape of SHACL: which resources it is about, and what has to be true of them.
struct NodeShape {
    /// Which resources a shape is about.
    enum Target {
        /// Those of a class.
        case instances(Term)
        /// Those that have a property.
        case subjects(Term)
    }

    /// One of several ways of which one has to be right.
    enum Alternative {
        case isA(Term)
        case has(PropertyShape)
        /// Anything but what has this property.
        case lacks(PropertyShape)
    }

    /// The name in the namespace of the shapes.
    let name: String
    let target: Target
    var comment: String?
    /// What a validator says when none of the alternatives is right.
    var message: String?
    var properties: [PropertyShape] = []
    var alternatives: [Alternative] = []
}

/// What has to be true of the values of a property.
struct PropertyShape {
    /// What a value can be.
    enum Kind {
        case resource, literal
    }

    /// Values of which each has to be one.
    enum Allowed {
        case texts([String])
        case terms([Term])
    }

    /// One property, or the way over several.
    let path: [Term]
    var least: Int?
    var most: Int?
    /// Whether there is one text at most in each language, and one without.
    var isUniqueInLanguage = false
    var kind: Kind?
    /// The class of all values.
    var valueClass: Term?
    /// Classes of which each value has one.
    var valueClasses: [Term] = []
    /// Datatypes of which each value has one; those that processors read alike stand side by side.
    var datatypes: [Term] = []
    var pattern: String?
    var allowed: Allowed?
    var message: String?

    init(_ path: Term...) {
        self.path = path
    }
}

/// The kinds of constraints that the shapes have, by the names of their components in SHACL.
enum ShapeConstraint: String, CaseIterable {
    case least = "MinCount"
    case most = "MaxCount"
    case language = "UniqueLang"
    case mostPlain = "QualifiedMaxCount"
    case kind = "NodeKind"
    case valueClass = "Class"
    case datatype = "Datatype"
    case pattern = "Pattern"
    case allowed = "In"
    case alternatives = "Or"
}
