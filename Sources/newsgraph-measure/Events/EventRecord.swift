import NewsOntology

/// One record of the PLOVER gold standard: a sentence, the type of its event, and who did it to whom.
struct EventRecord: Decodable {
    var id: String
    var text: String
    var date: String
    var event: String
    var source: Actors?
    var target: Actors?
    var textInfo: Info?

    struct Info: Decodable {
        var markup: String?
    }

    struct Actor: Decodable {
        var actorText: String
        var code: String?
        var sector: String?
    }

    /// A list of actors; a bare string says nothing of use.
    struct Actors: Decodable {
        var list: [Actor]

        init(from decoder: any Decoder) throws {
            list = (try? decoder.singleValueContainer().decode([Actor].self)) ?? []
        }
    }

    /// The type, with the older labels read as the ones of PLOVER 2021.
    var type: EventType? {
        let renamed = ["FIGHT": "ASSAULT", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"]
        return EventType(rawValue: renamed[event] ?? event)
    }
}
