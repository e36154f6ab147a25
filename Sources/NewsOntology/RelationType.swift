/// The types of edges; `RelationType.table` says which types of nodes each one joins.
public enum RelationType: String, CaseIterable, Sendable {
    /// A person holds an office in a state or body, or in a part of a state: a mayor, a governor.
    case holdsOffice
    /// A body belongs to a state or to a larger body.
    case partOf
    /// A state, body or person is a member of a body.
    case memberOf
    /// A place lies in a state or a larger place.
    case locatedIn
    /// Who does it.
    case actor
    /// To whom it is done.
    case recipient
    /// Where it happens.
    case place
    /// Who says that it happened.
    case source
    /// What a speech act is about.
    case about
    /// A capital's name stands for the government.
    case standsFor
    /// One event came after or because of another.
    case follows
    /// What happened is what was planned, called for or threatened before.
    case fulfils
    /// What is said to have happened is denied.
    case denies
    /// Two names of different articles are of one and the same.
    case sameAs
    /// The article that reports the event.
    case reportedIn
    /// Two things of another tool's graph are joined; nothing is said of how.
    case linkedTo

    /// The row of the ontology table for this relation.
    public var signature: RelationSignature {
        switch self {
        case .holdsOffice: RelationSignature([.person], [.state, .organisation, .place])
        case .partOf: RelationSignature([.organisation, .group], [.state, .organisation, .place])
        case .memberOf: RelationSignature([.state, .organisation, .person, .group], [.organisation])
        case .locatedIn: RelationSignature([.place, .organisation, .group], [.state, .place])
        case .actor, .recipient, .source:
            RelationSignature([.event], [.state, .person, .organisation, .place, .group])
        case .place: RelationSignature([.event], [.state, .place, .organisation])
        case .about: RelationSignature([.event], [.event, .state, .person, .organisation, .place, .group])
        case .standsFor: RelationSignature([.place], [.state, .organisation])
        case .follows: RelationSignature([.event], [.event])
        case .fulfils, .denies: RelationSignature([.event], [.event])
        case .sameAs:
            RelationSignature(
                [.state, .person, .organisation, .place, .group],
                [.state, .person, .organisation, .place, .group]
            )
        case .reportedIn: RelationSignature([.event], [.article])
        case .linkedTo: RelationSignature(NodeType.allCases, NodeType.allCases)
        }
    }

    /// Whether an edge of this type may join the two types of nodes, in this direction.
    public func allows(from: NodeType, to: NodeType) -> Bool {
        let signature = signature
        return signature.domain.contains { from.isA($0) } && signature.range.contains { to.isA($0) }
    }

    /// What the relation means, in one line for people and schemas.
    public var summary: String {
        switch self {
        case .holdsOffice: "holds or held an office in"
        case .partOf: "is a part of"
        case .memberOf: "is a member of"
        case .locatedIn: "lies in"
        case .actor: "is done by"
        case .recipient: "is done to"
        case .place: "takes place in"
        case .source: "is reported by"
        case .about: "is about"
        case .standsFor: "stands for"
        case .follows: "comes after or because of"
        case .fulfils: "fulfils what was announced in"
        case .denies: "denies"
        case .sameAs: "is the same as"
        case .reportedIn: "is reported in the article"
        case .linkedTo: "is linked to"
        }
    }
}

/// What a relation joins.
public struct RelationSignature: Sendable {
    /// The types an edge may start from (subtypes included).
    public let domain: [NodeType]
    /// The types an edge may end at (subtypes included).
    public let range: [NodeType]

    init(_ domain: [NodeType], _ range: [NodeType]) {
        self.domain = domain
        self.range = range
    }
}
