import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("What hangs on nouns, infinitives and clauses")
struct ClauseTests {
    private func event(_ text: String, _ trigger: String) throws -> (Reading, Story.Event) {
        let reading = try Reading(text)
        return (reading, try #require(reading.event(trigger), "\(reading.events)"))
    }

    @Test(
        "A noun that stands for somebody acts for him",
        arguments: [
            ("The government of Peru condemned Chile.", "condemned", "Peru"),
            ("The Government of Papua New Guinea condemned Chile.", "condemned", "Papua New Guinea"),
            ("Thousands of people protested in Quito on Monday.", "protested", "people"),
            ("A Peruvian court jailed Ann Roe for ten years.", "jailed", "Peruvian court"),
        ]
    )
    func standing(text: String, trigger: String, actor: String) throws {
        let (reading, event) = try event(text, trigger)
        #expect(reading.names(event.actors) == actor)
    }

    @Test("Who is called on acts, and is only asked to")
    func asked() throws {
        let (reading, event) = try event("Norway called on the rebels to free the captives.", "free")
        #expect(reading.names(event.actors) == "rebels")
        #expect(event.status == .calledFor)
    }

    @Test("What others did is the word of who says so")
    func said() throws {
        let (reading, event) = try event("Sweden says Denmark attacked Malmo with ships.", "attacked")
        #expect(reading.names(event.sources) == "Sweden")
    }

    @Test("Words in quotes within a sentence are not those of who spoke before it")
    func partialQuotation() throws {
        let (reading, event) = try event(
            "Kenya would pay, minister Ann Roe said.\nA letter from Oslo asks to \"condemn in full the attack on Sweden\".",
            "attack"
        )
        #expect(reading.names(event.sources) != "Ann Roe")
    }

    @Test("Who, behind a title of a state and a name, is the person")
    func relative() throws {
        let (reading, event) = try event("President of Iran Ebrahim Raisi, who arrived in Oslo, hailed it.", "arrived")
        #expect(reading.names(event.actors) == "Ebrahim Raisi")
    }

    @Test("A protest that a verb and a noun name is one and is not lost")
    func protests() throws {
        let events = try Reading("Activists have staged rallies in Hebron against Mahmoud Abbas.").events
        #expect(events == ["PROTEST Activists -> Mahmoud Abbas"])
    }

    @Test("Who stands in a list elsewhere in the sentence takes no part for it")
    func lists() throws {
        let text = "Argentina apologized to Brazil for stopping a ship near an island disputed by Argentina and Chile."
        let (reading, event) = try event(text, "apologized")
        #expect(reading.names(event.actors) == "Argentina")
    }

    @Test("An attack and the harm that it does are one")
    func harm() throws {
        let reading = try Reading("Denmark shelled Sweden, wounding four farmers.")
        #expect(reading.events == ["ASSAULT Denmark -> Sweden, four farmers"])
    }

    @Test("Who carries an act out in other words does nothing beside it")
    func carriers() throws {
        let events = try Reading("The Security Council imposed an arms embargo on Sweden.").events
        #expect(events == ["SANCTION Security Council -> Sweden"])
    }

    @Test("A judgement is aimed at who did what it judges")
    func doers() throws {
        let (reading, event) = try event(
            "Denmark bombed Malmo on Monday. Kenya denounced the bombing as a crime.",
            "denounced"
        )
        #expect(reading.names(event.recipients) == "Denmark")
    }

    @Test("A state recalls its envoy as it recalls its ambassador")
    func envoys() throws {
        let events = try Reading("Denmark recalls its envoy from Sweden.").events
        #expect(events == ["SANCTION Denmark -> Sweden"])
    }

    @Test(
        "Who is accused of an act or punished for it did it, as far as the article says",
        arguments: [
            ("Kenya accused Somalia of an attack on Lamu.", "attack", "Somalia", EventStatus.possible),
            ("Tom Hale was convicted of the murder of Ann Roe.", "murder", "Tom Hale", .happened),
        ]
    )
    func crimes(text: String, trigger: String, actor: String, status: EventStatus) throws {
        let (reading, event) = try event(text, trigger)
        #expect(reading.names(event.actors) == actor)
        #expect(event.status == status)
    }

    @Test("Who was not charged with an act is not told to have done it")
    func noCharge() throws {
        let (reading, event) = try event("Tom Hale was not charged with the murder of Ann Roe.", "murder")
        #expect(reading.names(event.actors) == "")
    }

    @Test("A party and the day behind it are two")
    func days() throws {
        let reading = try Reading("Peru met leaders of the Green Party on Saturday.")
        #expect(reading.names(.organisation) == ["Green Party"])
    }
}
