/// The types of things that a graph holds.
public enum NodeType: String, CaseIterable, Sendable {
    /// A country or its government as an actor.
    case state = "State"
    /// A person who holds or held an office; a subclass of `person`.
    case official = "Official"
    /// Any other named person.
    case person = "Person"
    /// A named body.
    case organisation = "Organisation"
    /// A city, region, territory or building.
    case place = "Place"
    /// An unnamed collective that takes part in an event.
    case group = "Group"
    /// Something done, said, planned or threatened.
    case event = "Event"
    /// The document read.
    case article = "Article"
    /// Anything else, as graphs of other tools hold it; nothing is said of what it is.
    case thing = "Thing"

    /// The type that this one is a special case of.
    public var parent: NodeType? { self == .official ? .person : nil }

    /// Whether a thing of this type is also one of the other type.
    public func isA(_ other: NodeType) -> Bool { self == other || parent == other }

    /// What the type means, in one line for people and schemas.
    public var summary: String {
        switch self {
        case .state: "A country or its government as an actor."
        case .official: "A person who holds or held an office."
        case .person: "A named human being."
        case .organisation: "A named body."
        case .place: "A city, region, territory, sea or building."
        case .group: "An unnamed collective that takes part in an event."
        case .event: "Something done, said, planned or threatened."
        case .article: "The document read."
        case .thing: "Anything else, as graphs of other tools hold it."
        }
    }

    /// The prefix of identifiers of this type: an official keeps the identifier of the person.
    public var idPrefix: String { (parent ?? self).rawValue.lowercased() }

    /// Whether things of this type have a label in RDF: resources of other tools may have none, and none is invented.
    public var needsLabel: Bool { self != .thing }

    /// Whether a thing of this type is known within its article only: the same identifier in another article may mean
    /// another thing, as `event:consult-1` does.
    public var isLocalToArticle: Bool { self == .event || self == .group }

    /// The types that can take part in an event.
    public static let participants: Set<NodeType> = [.state, .official, .person, .organisation, .place, .group]
}
