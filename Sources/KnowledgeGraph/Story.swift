public import NewsOntology
public import NewsText

/// What an article says, before it has identifiers: entities, offices, links and events with indices into
/// each other. Extraction makes it, `GraphBuilder` turns it into a graph.
public struct Story: Hashable, Sendable {
    /// Who and what the article names.
    public var entities: [Entity] = []
    /// Who holds which office where.
    public var offices: [Office] = []
    /// Parts, members and places of one another.
    public var links: [Link] = []
    /// What was done, said, planned or threatened.
    public var events: [Event] = []

    /// An empty story.
    public init() {}

    /// Where a statement comes from.
    public struct Provenance: Hashable, Sendable {
        /// The sentences that say it.
        public var evidence: [TextSpan]
        /// Text or background.
        public var basis: Basis
        /// The name of the rule or model that found it.
        public var rule: String
        /// How likely it is right, from 0 to 1, as counted on annotated articles; `nil` when nobody counted.
        public var confidence: Double?

        /// Puts evidence, basis and rule together.
        public init(evidence: [TextSpan], basis: Basis = .text, rule: String) {
            self.evidence = evidence
            self.basis = basis
            self.rule = rule
        }
    }

    /// A thing that takes part in the story.
    public struct Entity: Hashable, Sendable {
        /// Its type; an official is given as a person, the builder sees the office.
        public var type: NodeType
        /// The fullest name that the article gives; of a state its common English name.
        public var name: String
        /// Every other surface form, in order of first use.
        public var aliases: [String]
        /// Where it is named.
        public var mentions: [TextSpan]
        /// Of an organisation.
        public var kind: OrganisationKind?
        /// ISO 3166-1 alpha-3 of a state.
        public var iso: String?
        /// Wikidata item, when the gazetteer knows it.
        public var wikidata: String?
        /// Number in GeoNames, of a place that was decided.
        public var geonames: String?
        /// Degrees north of the equator and east of Greenwich (WGS 84), of a place that was decided.
        public var latitude: Double?, longitude: Double?
        /// Where it comes from.
        public var provenance: Provenance

        /// Makes an entity that is known by one name.
        public init(type: NodeType, name: String, provenance: Provenance) {
            self.type = type
            self.name = name
            self.aliases = []
            self.mentions = []
            self.provenance = provenance
        }
    }

    /// A person holds an office.
    public struct Office: Hashable, Sendable {
        /// Index of the person.
        public var person: Int
        /// The title as the article gives it, without the body's name.
        public var title: String
        /// Index of the state or organisation.
        public var body: Int
        /// Held now, before, for the time being.
        public var status: OfficeStatus
        /// Where it comes from.
        public var provenance: Provenance

        /// Makes an office.
        public init(person: Int, title: String, body: Int, status: OfficeStatus, provenance: Provenance) {
            self.person = person
            self.title = title
            self.body = body
            self.status = status
            self.provenance = provenance
        }
    }

    /// A lasting relation of two entities: `partOf`, `memberOf`, `locatedIn` or `standsFor`.
    public struct Link: Hashable, Sendable {
        /// The relation.
        public var type: RelationType
        /// Index of the entity it starts from.
        public var from: Int
        /// Index of the entity it ends at.
        public var to: Int
        /// Where it comes from.
        public var provenance: Provenance

        /// Makes a link.
        public init(type: RelationType, from: Int, to: Int, provenance: Provenance) {
            self.type = type
            self.from = from
            self.to = to
            self.provenance = provenance
        }
    }

    /// Something done, said, planned or threatened.
    public struct Event: Hashable, Sendable {
        /// A role of an event.
        public struct Role: Hashable, Sendable {
            /// Index of the entity.
            public var entity: Int
            /// Where it comes from.
            public var provenance: Provenance

            /// Makes a role.
            public init(entity: Int, provenance: Provenance) {
                self.entity = entity
                self.provenance = provenance
            }
        }

        /// PLOVER root or one of ours.
        public var type: EventType
        /// PLOVER mode.
        public var mode: EventMode?
        /// CAMEO code.
        public var cameo: String?
        /// The words that name it, as written, first mention first.
        public var triggers: [String]
        /// Where those words stand.
        public var mentions: [TextSpan]
        /// Who does it.
        public var actors: [Role] = []
        /// To whom.
        public var recipients: [Role] = []
        /// Where.
        public var places: [Role] = []
        /// Who says so, the nearest to the claim first.
        public var sources: [Role] = []
        /// ISO 8601 date or interval.
        public var date: String?
        /// Whether it happened.
        public var status: EventStatus
        /// The words that decided the status.
        public var statusCue: String?
        /// The words quoted.
        public var quote: String?
        /// How many people were killed, wounded or detained.
        public var casualties = Casualties()
        /// Events that this one comes after, with the words that say so.
        public var follows: [Sequel] = []
        /// Indices of events that this speech act is about.
        public var about: [Int] = []
        /// Where it comes from.
        public var provenance: Provenance

        /// An earlier event, and the words that order the two.
        public struct Sequel: Hashable, Sendable {
            /// Index of the earlier event.
            public var event: Int
            /// `after`, `following`, …
            public var cue: String

            /// Orders two events.
            public init(event: Int, cue: String) {
                self.event = event
                self.cue = cue
            }
        }

        /// Makes an event with one mention.
        public init(type: EventType, trigger: String, mention: TextSpan, status: EventStatus, provenance: Provenance) {
            self.type = type
            self.triggers = [trigger]
            self.mentions = [mention]
            self.status = status
            self.provenance = provenance
        }
    }
}
