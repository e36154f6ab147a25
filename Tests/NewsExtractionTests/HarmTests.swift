import KnowledgeGraph
import NewsOntology
import Testing

/// What is done to people and things, and by whom, if by anybody.
@Suite("Harm")
struct HarmTests {
    @Test(
        "Storms, accidents and diseases are nobody's deeds",
        arguments: [
            "The Philippines were hit by Typhoon Kiko.", "An earthquake killed 170 people in Haiti.",
            "Two soldiers were killed in an avalanche in Afghanistan.",
        ]
    )
    func nature(text: String) throws {
        let reading = try Reading(text)
        #expect(!reading.story.events.contains { $0.type == .assault }, "\(reading.events)")
    }

    @Test(
        "A killing is named after its victim, an attack after who does it",
        arguments: [
            ("Ismail Haniyeh's assassination shocked Qatar.", "assassination", " -> Ismail Haniyeh"),
            ("Russia condemned Israel's attack on Iran.", "attack", "Israel -> Iran"),
        ]
    )
    func victims(text: String, trigger: String, participants: String) throws {
        let reading = try Reading(text)
        let found = reading.event(trigger).map { "\(reading.names($0.actors)) -> \(reading.names($0.recipients))" }
        #expect(found == participants, "\(reading.events)")
    }

    @Test(
        "A game is no violence, a beaten crowd is",
        arguments: [
            ("Norway beat Canada in Sochi.", 0), ("Barack Obama defeated Mitt Romney in Ohio.", 0),
            ("Police beat protesters in Moscow.", 1),
        ]
    )
    func contests(text: String, count: Int) throws {
        let reading = try Reading(text)
        #expect(reading.story.events.count { $0.type == .assault } == count, "\(reading.events)")
    }

    @Test(
        "Harm counts though the victim has no name",
        arguments: [
            ("A woman was killed in Rajouri.", "killed", EventType.assault),
            ("Two television stations were shut down in Karachi.", "shut down", .coerce),
        ]
    )
    func unnamed(text: String, trigger: String, type: EventType) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger)?.type == type, "\(reading.events)")
    }

    @Test("To claim lives is to kill, to claim something else is to say it")
    func claimedLives() throws {
        let killed = try Reading("A suicide bomber claimed the lives of 33 people in Algiers.")
        #expect(killed.event("claimed")?.type == .assault, "\(killed.events)")
        #expect(killed.event("claimed").map { killed.names($0.recipients) } == "33 people", "\(killed.events)")
        let said = try Reading("Iran claimed that the talks had failed.")
        #expect(said.event("claimed")?.type == .statement, "\(said.events)")
    }

    @Test("What is done to a person by name counts, whoever did it")
    func suffered() throws {
        let reading = try Reading("Raymond Davis has been released from Pakistan.")
        #expect(reading.event("released").map { reading.names($0.recipients) } == "Raymond Davis", "\(reading.events)")
    }

    @Test(
        "The object of a verb decides, however many words describe it",
        arguments: [
            ("North Korea launched two surface-to-air missiles on Wednesday.", "launched"),
            ("Two missiles were launched by North Korea on Wednesday.", "launched"),
        ]
    )
    func objects(text: String, trigger: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger)?.type == .mobilize, "\(reading.events)")
    }

    @Test("What is quoted does not deny the saying of it")
    func quotedDenial() throws {
        let reading = try Reading("\"I cannot deny that comparison,\" Vladimir Putin said in Moscow.")
        #expect(reading.event("said")?.status == .happened, "\(reading.events)")
    }

    @Test("A line of attribution makes its person the source of what follows")
    func attribution() throws {
        let reading = try Reading(
            """
            The following is attributable to Spokesperson Ned Price:

            Antony Blinken condemned Iran.
            """
        )
        #expect(reading.event("condemned").map { reading.names($0.sources) } == "Ned Price", "\(reading.events)")
    }

    @Test(
        "A portfolio belongs to the title",
        arguments: [
            (
                "Lebanon's Minister of Public Works and Transport Ghazi Aridi spoke.",
                "Ghazi Aridi | Minister of Public Works and Transport | Lebanon | current"
            ),
            (
                "Tony Blair resigned as Prime Minister of the United Kingdom.",
                "Tony Blair | Prime Minister | United Kingdom | former"
            ),
        ]
    )
    func portfolios(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }
}
