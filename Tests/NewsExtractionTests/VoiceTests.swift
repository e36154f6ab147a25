import KnowledgeGraph
import NewsOntology
import NewsText
import Testing

@Suite("Who says so: outlets, askers, documents")
struct VoiceTests {
    private func sources(_ text: String, _ trigger: String) throws -> String? {
        let reading = try Reading(text)
        return reading.event(trigger).map { reading.names($0.sources) }
    }

    @Test(
        "A medium that is told something carries it",
        arguments: [
            ("\"The talks failed,\" Norwegian minister Kari Holm told Reuters.", "told", "Reuters"),
            ("Norwegian minister Kari Holm told CNN that Denmark had attacked Sweden.", "attacked", "CNN, Kari Holm"),
        ]
    )
    func outlets(text: String, trigger: String, expected: String) throws {
        #expect(try sources(text, trigger) == expected)
    }

    @Test("Bodies in lower case that do nothing are left out")
    func plainBodies() throws {
        #expect(try Reading("Peru condemned Chile on Monday. The army is small.").names(.organisation) == [])
    }

    @Test("An army is that of the state before")
    func namedBefore() throws {
        let reading = try Reading("The Peruvian army attacked Arica on Monday. The army shelled Tacna on Tuesday.")
        #expect(reading.names(.organisation) == ["Peruvian army"])
    }

    @Test("The spokesman of a ministry holds his office there")
    func spokesmen() throws {
        let reading = try Reading("Kenyan foreign ministry spokesman Paul Otieno condemned Somalia.")
        #expect(reading.offices == ["Paul Otieno | spokesman | Kenyan foreign ministry | current"])
    }
}

@Suite("Words all in capitals, months and days in names")
struct LoudTextTests {
    @Test("A text in capitals names what the same words name otherwise")
    func capitals() throws {
        let reading = try Reading("NORWEGIAN FOREIGN MINISTER KARI HOLM MET PRESIDENT JUAN QUISPE IN MADRID.")
        #expect(reading.names(.state) == ["Norway"])
        #expect(reading.names(.person).map { $0.uppercased() } == ["KARI HOLM", "JUAN QUISPE"])
        #expect(reading.names(.place).map { $0.uppercased() } == ["MADRID"])
    }

    @Test("A dateline in capitals is the place, and its day is no party")
    func dateline() throws {
        let reading = try Reading("MADRID, March 14. Norway condemned Sweden in Madrid.")
        #expect(reading.names(.place).map { $0.uppercased() } == ["MADRID"])
        #expect(reading.names(.organisation) == [])
    }
}

@Suite("Status and doer behind a verb")
struct GovernedTests {
    @Test(
        "A status holds for the second infinitive, and what might cause something has not",
        arguments: [
            ("Norway planned to attack Sweden and to bomb Denmark.", "bomb", EventStatus.planned),
            ("High prices might force Norway to attack Sweden.", "attack", .possible),
        ]
    )
    func status(text: String, trigger: String, expected: EventStatus) throws {
        #expect(try Reading(text).event(trigger)?.status == expected)
    }

    @Test(
        "Whom a verb is done to does what follows for, of or on",
        arguments: [
            ("Norway accused Sweden of attacking Denmark.", "attacking", "Sweden"),
            ("Norway thanked Sweden for sheltering refugees.", "sheltering", "Sweden"),
        ]
    )
    func doers(text: String, trigger: String, expected: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.actors) } == expected, "\(reading.events)")
    }

    @Test("Those who are counted and then named act, and their number does not")
    func counted() throws {
        let reading = try Reading("The three neighbours, Norway, Sweden and Denmark, condemned Russia.")
        #expect(reading.event("condemned").map { reading.names($0.actors) } == "Denmark, Norway, Sweden")
    }

    @Test("A day of a comparison or in a quotation dates nothing")
    func days() throws {
        #expect(
            try Reading("Prices are higher than ten years earlier. Norway condemned Sweden.").story.events.first?.date
                == nil
        )
        let told = try Reading(
            "Kari Holm of Norway told aides to \"do what Sweden did eight years ago in the long war\"."
        )
        #expect(told.event("told")?.date == nil)
    }

    @Test("The verb that carries a noun is a mention of the event as well")
    func carriers() throws {
        let reading = try Reading("Norway and Sweden signed a treaty in Oslo.")
        let event = try #require(reading.story.events.first { $0.type == .agree })
        let words = Array(reading.text.unicodeScalars)
        let texts = event.mentions.map { String(String.UnicodeScalarView(words[$0.start..<$0.end])) }
        #expect(Set(texts) == ["treaty", "signed"])
    }
}
