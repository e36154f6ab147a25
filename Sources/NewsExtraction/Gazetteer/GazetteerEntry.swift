internal import NewsOntology

/// A thing that the built-in tables know by name.
struct GazetteerEntry: Sendable {
    var type: NodeType
    var name: String
    /// The name and all others.
    var names: [String] = []
    var iso: String?
    var wikidata: String?
    var kind: OrganisationKind?
    /// ISO code of a state or name of a larger thing that this one belongs to or lies in.
    var partOf: String?
    /// ISO code of the state that a body works in or for, where that is no larger body of which it is a part.
    var home: String?
    /// Of a place.
    var placeKind: PlaceKind?
    /// ISO code of the state whose capital this place is.
    var capitalOf: String?
    /// The row of a user's own that speaks of it.
    var own: OwnRow?
    /// File and line of the name in a user's dictionary that it comes from.
    var source: String?
}

/// What kind of place a name is of, in the words of the table.
enum PlaceKind: String {
    case city, capital, region, territory, sea, landform, building, continent
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
