import KnowledgeGraph
import NewsLanguage
import NewsOntology
import NewsText
import Testing

@Suite("Who is named")
struct EntityTests {
    @Test(
        "marks the names in the sentence",
        arguments: [
            "{State Russia} and {State Iran} signed a treaty in {Place Geneva}.",
            "{State British} Prime Minister {Person Keir Starmer} met {State Ukrainian} President {Person Volodymyr Zelenskyy} in {Place London} on Friday.",
            "The {State U.S.} condemned the attack on {Place Kharkiv}, the {Organisation BBC} reported.",
            "{Organisation {State Iranian} Foreign Ministry} spokesman {Person Nasser Kanaani} rejected the claim.",
            "The {Organisation Organization of Islamic Cooperation} will meet in {Place Jeddah}.",
            "The fighters of {Organisation Boko Haram} attacked a village in {State Nigeria}.",
            "The {Organisation Gerald Ford administration} condemned {State Iran}.",
            "Guards were killed at {Place {Place Lusaka} airport} and in {Place Kamiti prison}.",
            "The {Place Kafue Bridge} is closed, and so is the {Place Lumwana Air Base}.",
            "The airport road in {Place Lusaka} was blocked by prison guards.",
        ]
    )
    func marks(marked: String) throws {
        let expected = MarkedText(marked)
        let named: Set<String> = ["State", "Person", "Organisation", "Place"]
        #expect(try Reading(expected.text).marks.filter { named.contains($0.kind) } == expected.marks)
    }

    @Test(
        "A point of the compass is half of a divided country that the article names",
        arguments: [
            "{State South Korea} said that the {State North} had shelled the island. The {State North} denied it.",
            "{State Sudan} and {State South Sudan} signed an accord. The {State South} will export oil.",
            "{State South Africa} said that rain had hit the South. {State Russia} sent aid to the North.",
            "{State South Korea} asked for ships from the {Organisation North Atlantic Treaty Organization}.",
        ]
    )
    func dividedCountries(marked: String) throws {
        let expected = MarkedText(marked)
        let named: Set<String> = ["State", "Organisation"]
        #expect(try Reading(expected.text).marks.filter { named.contains($0.kind) } == expected.marks)
    }

    @Test("A capital is the state when it acts, and a place when things happen in it")
    func metonymy() throws {
        let reading = try Reading(
            "Lavrov arrived in Tehran. Tehran's request was accepted. Moscow condemned the strike."
        )
        #expect(reading.names(.place) == ["Tehran"])
        #expect(Set(reading.names(.state)) == ["Iran", "Russia"])
        #expect(reading.links.contains("Tehran standsFor Iran"))
    }

    @Test("A family name, once named in full, is the same person")
    func shortNames() throws {
        let reading = try Reading("Sergey Lavrov met Wang Yi in Moscow. Lavrov thanked Wang for the visit.")
        #expect(reading.names(.person) == ["Sergey Lavrov", "Wang Yi"])
        #expect(reading.aliases(of: "Sergey Lavrov").contains("Lavrov"))
        #expect(reading.aliases(of: "Wang Yi").contains("Wang"))
    }

    @Test("A body keeps its fuller name and who it belongs to")
    func bodies() throws {
        let reading = try Reading(
            "The Russian Security Council met. The Security Council of Russia's president was absent."
        )
        #expect(reading.names(.organisation) == ["Russian Security Council"])
        #expect(reading.links.contains("Russian Security Council partOf Russia"))
    }

    @Test("States carry their ISO code")
    func isoCodes() throws {
        let reading = try Reading("Côte d’Ivoire, the DPRK and the United Kingdom abstained.")
        #expect(Set(reading.story.entities.compactMap(\.iso)) == ["CIV", "PRK", "GBR"])
    }

    @Test("The article's place in a state")
    func places() throws {
        let reading = try Reading("Protesters gathered in the Libyan city of Benghazi.")
        #expect(reading.links.contains("Benghazi locatedIn Libya"))
    }

    @Test("A place lies in what it is first said to lie in, and not the other way round as well")
    func noCircles() throws {
        let reading = try Reading("The FBI raided a building in Waco, Texas, Waco, Texas in 1993.")
        #expect(reading.links.filter { $0.contains("Waco") } == ["Waco locatedIn Texas"])
    }

    @Test("A known body behind the state that it belongs to is the same body")
    func ownedBodies() throws {
        let reading = try Reading("The UK House of Commons met. The British House of Commons voted.")
        #expect(reading.names(.organisation) == ["House of Commons"])
    }

    @Test(
        "What is named after somebody, and points of the compass, are no people",
        arguments: [
            "David Frost died aboard the Queen Elizabeth cruise ship.", "David Frost stood for Glasgow North East.",
        ]
    )
    func noPeople(text: String) throws {
        #expect(try Reading(text).names(.person) == ["David Frost"])
    }

    @Test("A name before a part of a town or country is a place, wherever the article uses it")
    func partsOfPlaces() throws {
        let reading = try Reading(
            "A bomb exploded in the Ben Aknoun district. Algeria condemned the Ben Aknoun attack."
        )
        #expect(reading.names(.place) == ["Ben Aknoun"])
        #expect(reading.names(.person).isEmpty)
    }

    @Test("Members named in a list are members")
    func members() throws {
        let reading = try Reading("Some members of the Arab League, including Saudi Arabia and Algeria, are concerned.")
        #expect(reading.links.contains("Saudi Arabia memberOf Arab League"))
        #expect(reading.links.contains("Algeria memberOf Arab League"))
    }
}
