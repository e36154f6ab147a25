/// An annotated article: what a careful reader would write down.
struct GoldGraph: Decodable {
    var entities: [Entity]
    var offices: [Office]
    var links: [Link]
    var events: [Event]

    struct Entity: Decodable {
        var id: String
        var type: String
        var name: String
        var mentions: [String]
        var optional: Bool?
    }

    struct Office: Decodable {
        var person: String
        var title: String
        var of: OneOrMore
        var status: String
        var optional: Bool?
    }

    struct Link: Decodable, Hashable {
        var type: String
        var from: String
        var to: String
        var optional: Bool?
    }

    struct Event: Decodable {
        var type: String
        var alt: [String]?
        var mentions: [Mention]
        var actors: [String]?
        var recipients: [String]?
        var places: [String]?
        var sources: [String]?
        var optional: Bool?
    }

    struct Mention: Decodable {
        var trigger: String
        var context: String
    }

    /// An identifier or a list of them.
    struct OneOrMore: Decodable {
        var list: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            list = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
        }
    }
}
