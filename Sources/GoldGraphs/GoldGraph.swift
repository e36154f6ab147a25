/// An annotated article: what a careful reader would write down.
package struct GoldGraph: Decodable {
    /// Who and what takes part.
    package var entities: [Entity]
    /// Who holds which office where.
    package var offices: [Office]
    /// Parts, members and places of one another.
    package var links: [Link]
    /// What was done, said, planned or threatened.
    package var events: [Event]

    /// A state, person, organisation, place or group, with all its surface forms.
    package struct Entity: Decodable {
        package var id: String
        package var type: String
        package var name: String
        package var mentions: [String]
        package var optional: Bool?
    }

    /// An office; each body of the list is right.
    package struct Office: Decodable {
        package var person: String
        package var title: String
        package var of: OneOrMore
        package var status: String
        package var optional: Bool?
    }

    /// A lasting relation of two entities.
    package struct Link: Decodable, Hashable {
        package var type: String
        package var from: String
        package var to: String
        package var optional: Bool?
    }

    /// An event; the participants are identifiers of entities.
    package struct Event: Decodable {
        package var id: String
        package var type: String
        /// Other types that are right as well.
        package var alt: [String]?
        package var mode: String?
        package var mentions: [Mention]
        package var actors: [String]?
        package var recipients: [String]?
        package var places: [String]?
        package var sources: [String]?
        package var date: String?
        package var status: String
        package var optional: Bool?

        /// All types that are right, the best first.
        package var types: [String] { [type] + (alt ?? []) }
    }

    /// A word that names an event, and a stretch of text that holds it and occurs once.
    package struct Mention: Decodable {
        package var trigger: String
        package var context: String
    }

    /// An identifier or a list of them.
    package struct OneOrMore: Decodable {
        package var list: [String]

        package init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            list = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }
}
