import KnowledgeGraph
import NewsOntology
import Testing

/// Participants that stand further away from the word that names the event.
@Suite("Who takes part, further away")
struct ReachTests {
    @Test(
        "finds who acts",
        arguments: [
            ("The United States speeded up the withdrawal of its forces from Panama.", "withdrawal", "United States"),
            ("Sergey Lavrov called the killing unacceptable and warned of war.", "warned", "Sergey Lavrov"),
            ("The Hamas movement rejected an invitation to the talks.", "rejected", "Hamas"),
            ("The truce was signed by Vladimir Putin after a meeting with Angela Merkel.", "meeting", "Vladimir Putin"),
            (
                "\"I condemn any efforts to stop the free flow of trade,\" Javier Solana said.", "condemn",
                "Javier Solana"
            ),
            (
                "Seven opposition parties in Nepal organised a general strike in Kathmandu.", "general strike",
                "Seven opposition parties"
            ),
        ]
    )
    func actors(text: String, trigger: String, actor: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.actors) } == actor, "\(reading.events)")
    }

    @Test(
        "finds whom it is aimed at",
        arguments: [
            ("Barack Obama expressed concern about Iran's influence in Iraq.", "concern", "Iran"),
            ("Israel called for a boycott of Mahmoud Ahmadinejad's speech.", "boycott", "Mahmoud Ahmadinejad"),
            (
                "Frank-Walter Steinmeier condemned the remarks, calling Mahmoud Ahmadinejad a disgrace.", "condemned",
                "Mahmoud Ahmadinejad"
            ),
            ("The United States suspended part of an aid programme for Bosnia.", "suspended", "Bosnia and Herzegovina"),
        ]
    )
    func recipients(text: String, trigger: String, recipient: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.recipients) } == recipient, "\(reading.events)")
    }

    @Test("Who signs an agreement with somebody signs it together with them")
    func together() throws {
        let events = try Reading("Kenya signed an agreement with Norway in Oslo.").events
        #expect(events == ["AGREE Kenya, Norway -> "], "\(events)")
    }

    @Test("A word in a small letter is a noun, whatever the name before it makes of it")
    func smallLetter() throws {
        let reading = try Reading("Malawi praised Zambia before the COMESA summit.")
        #expect(reading.event("summit").map { reading.names($0.actors) } == "COMESA", "\(reading.events)")
    }

    @Test("A warning of gunmen is not aimed at them")
    func warnedOf() throws {
        let reading = try Reading("Police warned that gunmen had entered Mumbai.")
        #expect(reading.event("warned").map { reading.names($0.recipients) } == "", "\(reading.events)")
    }

    @Test("An unnamed person is called by whose he is")
    func complement() throws {
        let reading = try Reading("A source within the Canadian government condemned Iran.")
        #expect(reading.names(.group) == ["source within the Canadian government"])
    }

    @Test("The foreign minister is not the Prime Minister")
    func otherMinister() throws {
        let reading = try Reading(
            "Indian Prime Minister Manmohan Singh arrived in New York. The Indian foreign minister condemned Pakistan."
        )
        #expect(reading.event("condemned").map { reading.names($0.actors) } == "Indian foreign minister")
    }

    @Test("What was signed is no plan")
    func signed() throws {
        let reading = try Reading("Dmitry Medvedev signed the ceasefire agreement on Saturday.")
        #expect(reading.story.events.allSatisfy { $0.status == .happened }, "\(reading.events)")
    }

    @Test("An address is no place")
    func address() throws {
        let reading = try Reading("For more write to KilburgDF@state.gov in Washington.")
        #expect(!reading.story.entities.contains { $0.name.contains("@") })
    }
}

@Suite("One happening or two")
struct JoiningTests {
    @Test("A journey and the meetings on it are different things")
    func meetings() throws {
        let reading = try Reading(
            "Brian Nichols to travel to Chile\n\nBrian Nichols will travel to Chile. Nichols will meet with senior government officials. Nichols will meet "
                + "with members of the opposition.",
            title: "Brian Nichols to travel to Chile"
        )
        #expect(reading.story.events.count { $0.type == .consult } == 3, "\(reading.events)")
    }

    @Test("A noun alone takes up what was told before")
    func bareNouns() throws {
        let reading = try Reading("Israel bombed Gaza on Monday. The bombings continued overnight.")
        #expect(reading.story.events.count { $0.type == .assault } == 1, "\(reading.events)")
    }

    @Test("Who announces an act of his own says nothing beside it")
    func announcements() throws {
        let reading = try Reading("Italy announced sanctions against Serbia on Wednesday.")
        #expect(reading.story.events.map(\.type) == [.sanction], "\(reading.events)")
    }
}
