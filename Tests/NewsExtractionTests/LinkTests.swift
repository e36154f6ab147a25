import NewsOntology
import Testing

@Suite("Which body, place or member belongs to which")
struct LinkTests {
    @Test(
        "What words around a body say that it belongs to",
        arguments: [
            ("The UN mission MINUSCA buried two soldiers.", "MINUSCA partOf UN"),
            (
                "NATO's International Security Assistance Force killed two gunmen.",
                "International Security Assistance Force partOf NATO"
            ),
            (
                "The Nansen Academy, a Norwegian government agency, trained police.", "Nansen Academy partOf Norway"
            ),
            ("Officers of the GRU, Russia's military intelligence service, were expelled.", "GRU partOf Russia"),
            ("Iran's state-run news agency, IRNA, reported the arrest.", "IRNA partOf Iran"),
            ("The US embassy urged Chile to act.", "US embassy partOf United States"),
            (
                "A United Nations monitoring group accused Eritrea.",
                "United Nations monitoring group partOf United Nations"
            ),
            ("NATO members Turkey and Greece condemned Iran.", "Greece memberOf NATO"),
            ("The Kenya air force bombed a camp.", "Kenya air force partOf Kenya"),
            ("The Greek ministry of culture condemned Turkey.", "Greek ministry of culture partOf Greece"),
            ("Cuban state television accused Peru.", "Cuban state television partOf Cuba"),
            ("Hezbollah's military wing attacked Israel.", "Hezbollah's military wing partOf Hezbollah"),
        ]
    )
    func bodies(text: String, link: String) throws {
        let links = try Reading(text).links
        #expect(links.contains(link), "\(links)")
    }

    @Test(
        "What words around a place say that it lies in",
        arguments: [
            ("QUITO, Ecuador (AP) — Police arrested a former minister.", "QUITO locatedIn Ecuador"),
            ("Rebels freed a mayor in Loja (Ecuador) on Monday.", "Loja locatedIn Ecuador"),
            ("Troops shot a boy in Nablus in the occupied West Bank.", "Nablus locatedIn West Bank"),
            (
                "Gunmen ambushed a convoy near Soran, in the northern province of Erbil.", "Soran locatedIn Erbil"
            ),
            ("Police arrested a minister at Lusaka airport.", "Lusaka airport locatedIn Lusaka"),
            ("Protesters attacked Peru's Castro Castro prison.", "Castro Castro prison locatedIn Peru"),
        ]
    )
    func places(text: String, link: String) throws {
        let links = try Reading(text).links
        #expect(links.contains(link), "\(links)")
    }

    @Test("A state named before a preposition is not around the place after it")
    func noStateAcrossPrepositions() throws {
        let links = try Reading("A French airstrike on the village of Bounti in Mali killed twenty people.").links
        #expect(!links.contains { $0.hasSuffix("locatedIn France") }, "\(links)")
        #expect(links.contains("Bounti locatedIn Mali"), "\(links)")
    }

    @Test("A list of cities says nothing of where they lie")
    func noLists() throws {
        let links = try Reading("Rome, Paris, and Berlin condemned Iran. Washington, Rome and Tokyo agreed.").links
        #expect(!links.contains { $0.contains("locatedIn Rome") || $0.contains("locatedIn Paris") }, "\(links)")
    }

    @Test(
        "Who is said to be a member",
        arguments: [
            ("Peru and Chile, which are both OAS members, condemned Iran.", ["Peru", "Chile"], "OAS"),
            ("Croatia, which joined NATO in 2009, sent troops.", ["Croatia"], "NATO"),
            ("Estonia, a NATO member, condemned Russia.", ["Estonia"], "NATO"),
            (
                "ASEAN is made up of Thailand, Laos, Vietnam and seven other states.", ["Thailand", "Laos", "Vietnam"],
                "ASEAN"
            ),
            ("Labour's Jane Roe condemned the plan.", ["Jane Roe"], "Labour"),
            ("Hezbollah lawmaker Rami Khoury condemned Israel.", ["Rami Khoury"], "Hezbollah"),
            (
                "Republican House members Ann Roe and Tom Hill of Ohio condemned Iran.", ["Ann Roe", "Tom Hill"],
                "Republican Party"
            ),
            ("Another Democrat, Jane Roe of Utah, was arrested.", ["Jane Roe"], "Democratic Party"),
            ("Ann Roe, a Republican from Texas, condemned Iran.", ["Ann Roe"], "Republican Party"),
        ]
    )
    func members(text: String, members: [String], body: String) throws {
        let links = try Reading(text).links
        for member in members { #expect(links.contains("\(member) memberOf \(body)"), "\(links)") }
    }

    @Test("A party is no body that its senators sit in, and a plural names no member")
    func noSeats() throws {
        let seats = try Reading("Republican Senator Ann Roe condemned Iran.")
        #expect(seats.links.contains("Ann Roe memberOf Republican Party") && seats.offices.isEmpty)
        let links = try Reading("A spokesman for the Democrats, Tom Hill, condemned Iran.").links
        #expect(!links.contains { $0.hasPrefix("Tom Hill memberOf") }, "\(links)")
    }

    @Test("Who condemns a member is none")
    func noMembers() throws {
        let links = try Reading("Russia, which condemned NATO members, sent troops.").links
        #expect(!links.contains("Russia memberOf NATO"), "\(links)")
    }
}
