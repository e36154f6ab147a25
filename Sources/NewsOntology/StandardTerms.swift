/// What the types and relations are called in RDF: by our own terms, and by standard ones that mean the same or more.
extension NodeType {
    /// Our own class.
    public var term: Term { Term(.ng, rawValue) }

    /// The other classes that every node of this type belongs to, in the order in which they are written.
    public var furtherClasses: [Term] {
        switch self {
        case .state: [Term(.schema, "Country")]
        case .official: [Term(.ng, NodeType.person.rawValue), Term(.schema, "Person")]
        case .person: [Term(.schema, "Person")]
        case .organisation: [Term(.schema, "Organization"), Term(.org, "Organization")]
        case .place: [Term(.schema, "Place"), Term(.sem, "Place")]
        case .group: [Term(.prov, "Agent")]
        case .event: [Term(.sem, "Event")]
        case .article: [Term(.schema, "NewsArticle"), Term(.prov, "Entity")]
        case .thing: [Term(.schema, "Thing")]
        }
    }
}

extension RelationType {
    /// Our own property.
    public var term: Term { Term(.ng, rawValue) }

    /// The standard property that holds whenever this relation does, where there is one.
    public var standardProperty: Term? {
        switch self {
        case .partOf: Term(.dcterms, "isPartOf")
        case .memberOf: Term(.schema, "memberOf")
        case .locatedIn: Term(.dcterms, "spatial")
        case .actor, .recipient: Term(.sem, "hasActor")
        case .place: Term(.sem, "hasPlace")
        case .about: Term(.schema, "about")
        case .reportedIn: Term(.schema, "subjectOf")
        // One thing in two articles is a judgement with a confidence, too weak for what `owl:sameAs` entails.
        case .holdsOffice, .source, .standsFor, .follows, .fulfils, .denies, .sameAs, .linkedTo: nil
        }
    }

    /// The class of the Organization Ontology that a statement of this relation belongs to, and the properties that join
    /// it to both ends.
    public var membership: (type: Term, source: Term, target: Term)? {
        guard self == .holdsOffice else { return nil }
        return (Term(.org, "Membership"), Term(.org, "member"), Term(.org, "organization"))
    }
}

extension AttributeKey {
    /// The property that carries the attribute.
    ///
    /// `source` of an article is called `publisher`, because `ng:source` is the relation of an event to who says so.
    public var term: Term {
        switch self {
        case .type: Term(.rdf, "type")
        case .label: Term(.rdfs, "label")
        case .source: Term(.ng, "publisher")
        default: Term(.ng, rawValue)
        }
    }

    /// Whether the value is text of the article, and so carries the article's language.
    public var isNaturalLanguage: Bool {
        switch self {
        case .label, .name, .statusCue, .trigger, .quote, .aliases, .title, .cue: true
        default: false
        }
    }

    /// The standard properties that say the same, each with the form that its value takes there.
    public var standardProperties: [StandardProperty] {
        switch self {
        case .name: [StandardProperty(Term(.schema, "name"), .sameText)]
        case .wikidata: [StandardProperty(Term(.owl, "sameAs"), .wikidataItem)]
        case .geonames: [StandardProperty(Term(.owl, "sameAs"), .geonamesFeature)]
        case .latitude:
            [StandardProperty(Term(.geo, "lat"), .sameText), StandardProperty(Term(.schema, "latitude"), .sameText)]
        case .longitude:
            [StandardProperty(Term(.geo, "long"), .sameText), StandardProperty(Term(.schema, "longitude"), .sameText)]
        case .eventType: [StandardProperty(Term(.sem, "eventType"), .individual)]
        case .date:
            [
                StandardProperty(Term(.sem, "hasTimeStamp"), .date, on: .nodes(.event)),
                StandardProperty(Term(.sem, "hasBeginTimeStamp"), .intervalStart, on: .nodes(.event)),
                StandardProperty(Term(.sem, "hasEndTimeStamp"), .intervalEnd, on: .nodes(.event)),
                StandardProperty(Term(.time, "hasTime"), .temporalEntity, on: .nodes(.event)),
                StandardProperty(Term(.schema, "datePublished"), .date, on: .nodes(.article)),
            ]
        case .aliases: [StandardProperty(Term(.schema, "alternateName"), .sameText)]
        case .title: [StandardProperty(Term(.schema, "headline"), .sameText, on: .nodes(.article))]
        case .url: [StandardProperty(Term(.schema, "url"), .webAddress)]
        case .evidence: [StandardProperty(Term(.prov, "wasDerivedFrom"), .sameSpans, on: .edges)]
        default: []
        }
    }
}

/// A property of a standard vocabulary that repeats an attribute for those who do not know ours.
public struct StandardProperty: Sendable {
    /// The property.
    public let term: Term
    /// How the value is given.
    public let form: Form
    /// Who gets it, of those that bear the attribute.
    public let owner: Owner

    /// Nodes and edges for which a standard property holds.
    public enum Owner: Hashable, Sendable {
        /// All that bear the attribute.
        case all
        /// Nodes of one type.
        case nodes(NodeType)
        /// Edges.
        case edges
    }

    /// The forms a value can take.
    public enum Form: Sendable {
        /// The same text or texts, or the same number.
        case sameText
        /// The same stretches of the article.
        case sameSpans
        /// The item of Wikidata, when the value is `Q` and digits.
        case wikidataItem
        /// The feature of GeoNames, when the value is digits.
        case geonamesFeature
        /// The value as a term of our ontology.
        case individual
        /// A resource, when the value is an address of the web.
        case webAddress
        /// A day, month or year; nothing when the value is an interval.
        case date
        /// The start of an interval; nothing when the value is none.
        case intervalStart
        /// The end of an interval; nothing when the value is none.
        case intervalEnd
        /// An instant or interval of OWL-Time, as a resource without a name.
        case temporalEntity
    }

    init(_ term: Term, _ form: Form, on owner: Owner = .all) {
        self.term = term
        self.form = form
        self.owner = owner
    }
}
