import Testing

@testable import NewsExtraction

@Suite("Titles whose names stand behind a comma")
struct CommaNameTests {
    @Test(
        "are held by who is named there, whatever stands between",
        arguments: [
            (
                "Kenya's ambassador in Oslo, Peter Otieno, criticised Norway.",
                "Peter Otieno | ambassador | Kenya | current"
            ),
            (
                "The EU's envoy for the talks, Italian diplomat Marco Bianchi, will arrive in Lima on Friday.",
                "Marco Bianchi | envoy | EU | current"
            ),
            (
                "The head of the World Trade Organization (WTO), Ana Rojas, condemned Peru.",
                "Ana Rojas | head | World Trade Organization | current"
            ),
        ]
    )
    func between(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }

    @Test("belong to whatever a pronoun before them means")
    func owners() throws {
        let reading = try Reading(
            "UNESCO rejected the plan on Monday. Its director general, Ana Rojas, condemned Peru."
        )
        #expect(reading.offices == ["Ana Rojas | director general | UNESCO | current"])
    }

    @Test("are nobody's where a list goes on, or where the name has a title of its own behind it")
    func lists() throws {
        let list = try Reading("Norway expelled Kenya's envoy for trade, Peter Otieno and Mary Kamau.")
        #expect(list.offices.isEmpty)
        let other = try Reading("After talks with Egypt's minister in Cairo, Ana Silva, the president of Chile, left.")
        #expect(!other.offices.contains { $0.hasPrefix("Ana Silva | minister") })
    }

    @Test("of counterparts are those of who is named before")
    func counterparts() throws {
        let reading = try Reading("Peruvian President Juan Rojas met his Chilean counterpart, Ana Silva, in Lima.")
        #expect(
            Set(reading.offices) == [
                "Juan Rojas | President | Peru | current", "Ana Silva | President | Chile | current",
            ]
        )
    }
}
