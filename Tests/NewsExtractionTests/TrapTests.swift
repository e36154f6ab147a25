import KnowledgeGraph
import NewsOntology
import Testing

/// The traps of news English, a small table for each.
@Suite("Traps")
struct TrapTests {
    @Test(
        "finds whom a demand, threat or refusal is aimed at in what is said",
        arguments: [
            ("China demanded that Japan withdraw from the islands.", "demanded", "Japan"),
            ("Russia rejected an Indian proposal.", "rejected", "India"),
            ("Russia said on Tuesday that Sudan must return the helicopter.", "said", "Sudan"),
            ("The European Union imposed sanctions on Belarus.", "sanctions", "Belarus"),
        ]
    )
    func aims(text: String, trigger: String, recipient: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.recipients) } == recipient, "\(reading.events)")
    }

    @Test(
        "types a speech act by what it does",
        arguments: [
            ("Russia said on Tuesday that Sudan must return the helicopter.", "said", EventType.request),
            ("Syria said it will not accept the plan.", "said", .reject),
            ("France did not recognise Kosovo.", "recognise", .reject),
            ("Nasser Kanaani said that talks failed.", "said", .statement),
        ]
    )
    func force(text: String, trigger: String, type: EventType) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger)?.type == type, "\(reading.events)")
    }

    @Test("takes the neighbouring name as the subject when a date stands between")
    func dateBetween() throws {
        let reading = try Reading("Yasser Arafat Wednesday condemned Israel.")
        #expect(reading.event("condemned").map { reading.names($0.actors) } == "Yasser Arafat")
    }

    @Test("A family name that is a title as well is a name after a given name")
    func titleAsName() throws {
        #expect(try Reading("British Defence Secretary Tom King praised Mozambique.").names(.person) == ["Tom King"])
    }

    @Test("An official whom the article does not name is a group of one")
    func unnamedOfficial() throws {
        let reading = try Reading("Taiwan's foreign minister visited Russia.")
        #expect(reading.event("visited").map { reading.names($0.actors) } == "Taiwan's foreign minister")
    }

    @Test("What a quotation tells has its speaker as the source, over paragraphs as well")
    func quotations() throws {
        let reading = try Reading(
            """
            A Foreign Office spokesman said: “Sergei Lavrov met Wang Yi in New York on Monday. They were alone.

            “Wang Yi condemned the attack on Kharkiv. It was the first time.”
            """
        )
        #expect(reading.event("condemned").map { reading.names($0.sources) } == "Foreign Office spokesman")
    }

    @Test("Saying so is not an event beside the act that it says")
    func echoes() throws {
        let reading = try Reading("Russia condemned Israel, saying that the strike was a crime.")
        #expect(reading.story.events.count { $0.type == .statement } == 0, "\(reading.events)")
    }

    @Test("The day of a meeting belongs to what is said there")
    func settings() throws {
        let reading = try Reading(
            "Sergey Lavrov met Wang Yi in Geneva on Friday. Lavrov condemned Israel."
        )
        let event = reading.event("condemned")
        #expect(event?.date == "2024-08-02")
    }

    @Test("A person is killed once, whatever word the article uses")
    func oneVictim() throws {
        let reading = try Reading("Ismail Haniyeh was assassinated in Tehran. Russia condemned the killing of Haniyeh.")
        #expect(reading.story.events.count { $0.type == .assault } == 1, "\(reading.events)")
    }

    @Test("One sentence does not become a dozen events")
    func noExplosion() throws {
        let reading = try Reading(
            "The spokesman of the ministry said that the support, the help and the plans of the government for the work of the council were of interest."
        )
        #expect(reading.story.events.count <= 2, "\(reading.events)")
    }

    @Test(
        "One group is one, under words of one meaning; others are not",
        arguments: [
            ("Russian forces entered Gori. Russian troops attacked Gori.", 1),
            ("Russian forces entered Gori. Georgian forces attacked Gori.", 2),
        ]
    )
    func groups(text: String, count: Int) throws {
        let groups = try Reading(text).names(.group)
        #expect(groups.count <= count, "\(groups)")
    }

    @Test("What somebody looks forward to is planned")
    func lookingForward() throws {
        let reading = try Reading("The President looks forward to his visit to Israel next month.")
        #expect(reading.event("visit")?.status == .planned, "\(reading.events)")
    }
}
