import NewsOntology
import Testing

@Suite("Who gets an office, and several titles or people at once")
struct AppointmentTests {
    @Test(
        "A verb before the title says who gets it",
        arguments: [
            ("Kwame Boateng was elected president of Ghana on Sunday.", "Kwame Boateng | president | Ghana | current"),
            (
                "Hezbollah has chosen Karim Daher as its new leader.",
                "Karim Daher | leader | Hezbollah | current"
            ),
            (
                "Peru nominated Ana Rojas as ambassador to Chile, and Kenya named Paul Otieno as minister of Kenya.",
                "Paul Otieno | minister | Kenya | current"
            ),
        ]
    )
    func appointments(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }

    @Test(
        "Who may get an office or does not has none",
        arguments: [
            "Kwame Boateng was not elected president of Ghana.", "Kwame Boateng may be elected president of Ghana.",
            "Hezbollah refused to name Karim Daher as its leader.",
        ]
    )
    func unreal(text: String) throws {
        #expect(try Reading(text).offices == [])
    }

    @Test("Who is regarded as something is not thereby that")
    func opinions() throws {
        #expect(try Reading("Kenya regards Paul Otieno as leader of Al-Shabaab.").offices == [])
    }

    @Test("Two titles side by side are of one state")
    func twoTitles() throws {
        let offices = try Reading("Laos's Deputy Prime Minister and Foreign Minister Kham Souvann met nobody.").offices
        #expect(
            Set(offices) == [
                "Kham Souvann | Deputy Prime Minister | Laos | current",
                "Kham Souvann | Foreign Minister | Laos | current",
            ]
        )
    }

    @Test(
        "A title in the plural is that of each",
        arguments: [
            (
                "Presidents Juan Quispe of Peru and Ana Soto of Chile met in Lima.",
                ["Juan Quispe | President | Peru | current", "Ana Soto | President | Chile | current"]
            ),
            (
                "Hezbollah leaders Karim Daher and Rami Khoury met in Beirut.",
                ["Karim Daher | leader | Hezbollah | current", "Rami Khoury | leader | Hezbollah | current"]
            ),
        ]
    )
    func plurals(text: String, expected: [String]) throws {
        #expect(try Set(Reading(text).offices) == Set(expected))
    }

    @Test("The people of a plural title act, and no group beside them")
    func noGroup() throws {
        let reading = try Reading("French ministers Jean Dupont and Marie Durand visited Rome.")
        #expect(reading.names(.group) == [])
        #expect(reading.names(.person) == ["Jean Dupont", "Marie Durand"])
    }

    @Test("A name after a title is a person's, though its words name bodies or towns elsewhere")
    func names() throws {
        let reading = try Reading("Saudi foreign minister Riyad al-Khatib met Chinese spokesman Wu Gang in Vienna.")
        #expect(reading.names(.person) == ["Riyad al-Khatib", "Wu Gang"])
    }

    @Test("Previous holders are former ones")
    func previous() throws {
        let offices = try Reading("Israel killed Hezbollah's previous leader, Karim Daher.").offices
        #expect(offices == ["Karim Daher | leader | Hezbollah | former"])
    }

    @Test("A portfolio after 'Secretary of State for' belongs to the title")
    func secretaries() throws {
        let offices = try Reading("British Secretary of State for Defence Tom Hale visited Oslo.").offices
        #expect(offices == ["Tom Hale | Secretary of State for Defence | United Kingdom | current"])
    }

    @Test(
        "Letters and adjectives of a party before or behind a name",
        arguments: [
            ("Rep. Ann Roe, D-Calif., condemned Iran. The Democrats agreed.", "Ann Roe memberOf Democrats"),
            ("Ann Roe (R-Texas) condemned Iran. The Republicans agreed.", "Ann Roe memberOf Republicans"),
            (
                "Democratic House members Ann Roe and Tom Hale of Ohio condemned Iran. The Democrats agreed.",
                "Tom Hale memberOf Democratic Party"
            ),
        ]
    )
    func parties(text: String, link: String) throws {
        let links = try Reading(text).links
        #expect(links.contains(link), "\(links)")
    }
}
