import KnowledgeGraph
import NewsOntology
import Testing

@Suite("Whom an answer or a visit is aimed at")
struct AnswerTests {
    private func recipients(_ text: String, _ trigger: String) throws -> String {
        let reading = try Reading(text)
        let event = try #require(reading.event(trigger), "\(reading.events)")
        return reading.names(event.recipients)
    }

    @Test(
        "Who denies what he is accused of, or turns down what he is asked for, answers the maker",
        arguments: [
            ("Greece accused Turkey of violating its airspace. Ankara denied the charge.", "denied", "Greece"),
            ("India urged Pakistan to hand over the men. Pakistan rejected the request.", "rejected", "India"),
            ("Sweden accused Denmark of spying. Denmark denied it.", "denied", "Sweden"),
            ("Sweden accused Denmark of spying. Denmark denied that its planes had been there.", "denied", ""),
            ("Sweden accused Denmark of spying. Norway rejected the offer.", "rejected", ""),
        ]
    )
    func answered(text: String, trigger: String, recipient: String) throws {
        #expect(try recipients(text, trigger) == recipient)
    }

    @Test("Those who accuse each other are all accused")
    func mutual() throws {
        let events = try Reading("Ethiopia and Sudan accused each other of aggression.").events
        #expect(events == ["ACCUSE Ethiopia, Sudan -> Ethiopia, Sudan"])
    }

    @Test(
        "Who goes to the capital of another state visits that",
        arguments: [
            (
                "Jordan's foreign minister, Nasser Qudah, arrived in Beirut on Sunday. Lebanon welcomed the visit.",
                "arrived", "Lebanon"
            ),
            ("Turkey's president, Kemal Demir, returned to Ankara. Turkey welcomed him.", "returned", ""),
            (
                "Jordan's foreign minister, Nasser Qudah, arrived in Tripoli on Sunday. Lebanon welcomed him.",
                "arrived", ""
            ),
        ]
    )
    func visits(text: String, trigger: String, recipient: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.recipients) } ?? "" == recipient, "\(reading.events)")
    }

    @Test("Whom one who is accused is said to have paid is not accused")
    func grounds() throws {
        let text = "Bishkek accuses the ousted president, Kurmanbek Bakiyev, of having paid gunmen to start it."
        #expect(try recipients(text, "accuses") == "Kurmanbek Bakiyev")
    }
}
