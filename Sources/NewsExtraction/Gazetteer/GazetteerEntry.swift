internal import NewsOntology

/// A thing that the built-in tables know by name.
struct GazetteerEntry: Sendable {
    var type: NodeType
    var name: String
    var iso: String?
    var wikidata: String?
    var kind: OrganisationKind?
    /// ISO code of a state or name of a larger thing that this one belongs to or lies in.
    var partOf: String?
    /// ISO code of the state whose capital this place is.
    var capitalOf: String?
    /// The row of a user's own that speaks of it.
    var own: OwnRow?
    /// File and line of the name in a user's dictionary that it comes from.
    var source: String?
}

/// One reading of a name.
struct NameSense: Sendable {
    /// How the name refers to the thing.
    enum Form: Sendable {
        case name
        case demonym
        case metonym
    }

    var entry: Int
    var form: Form
}
