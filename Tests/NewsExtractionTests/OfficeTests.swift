import KnowledgeGraph
import NewsOntology
import Testing

@Suite("Who holds which office")
struct OfficeTests {
    @Test(
        "reads titles",
        arguments: [
            ("Russian Foreign Minister Sergey Lavrov spoke.", "Sergey Lavrov | Foreign Minister | Russia | current"),
            ("The President of France, Nicolas Sarkozy, spoke.", "Nicolas Sarkozy | President | France | current"),
            ("Nicolas Sarkozy, the president of France, spoke.", "Nicolas Sarkozy | president | France | current"),
            (
                "Iran's acting Foreign Minister Ali Bagheri Kani spoke.",
                "Ali Bagheri Kani | Foreign Minister | Iran | acting"
            ),
            (
                "Former British Prime Minister Tony Blair spoke.",
                "Tony Blair | Prime Minister | United Kingdom | former"
            ),
            (
                "Hamas political bureau leader Ismail Haniyeh was killed.",
                "Ismail Haniyeh | political bureau leader | Hamas | current"
            ),
            (
                "Russian Security Council Secretary Sergei Shoigu spoke.",
                "Sergei Shoigu | Secretary | Russian Security Council | current"
            ),
            (
                "Sergei Shoigu, who previously served as Russia's defense minister, arrived.",
                "Sergei Shoigu | defense minister | Russia | former"
            ),
            (
                "Sergei Shoigu, the secretary of Russia's Security Council, arrived.",
                "Sergei Shoigu | secretary | Security Council | current"
            ),
            (
                "The leader of al-Qaeda, Osama bin Laden, threatened Israel.",
                "Osama bin Laden | leader | al-Qaeda | current"
            ),
            (
                "Gabriela Shalev, Israel's ambassador to the UN, condemned Iran.",
                "Gabriela Shalev | ambassador to the UN | Israel | current"
            ),
            (
                "The U.S. Ambassador to Canada, David Wilkins, condemned Iran.",
                "David Wilkins | Ambassador to Canada | United States | current"
            ),
            (
                "Warren Truss MP, the leader of the National Party of Australia, condemned Iran.",
                "Warren Truss | leader | National Party of Australia | current"
            ),
            (
                "In a statement, the French foreign minister, Michel Barnier, condemned Iran.",
                "Michel Barnier | foreign minister | France | current"
            ),
            (
                "Kenya's deputy livestock minister, Zainab Wanjiru, condemned the ban.",
                "Zainab Wanjiru | deputy livestock minister | Kenya | current"
            ),
            (
                "Ethiopian Prime Minister Abiy Ahmed spoke. Abiy's national security adviser, Redwan Bekele, agreed.",
                "Redwan Bekele | national security adviser | Ethiopia | current"
            ),
            (
                "Carlos Mora, the economic adviser to Peruvian President Ana Rojas, spoke.",
                "Carlos Mora | economic adviser | Peru | current"
            ),
            (
                "A new Secretary-General of the United Nations is sought. The current Secretary-General, Kofi Annan, spoke.",
                "Kofi Annan | Secretary-General | United Nations | current"
            ),
            (
                "US Secretary of State Antony Blinken called.",
                "Antony Blinken | Secretary of State | United States | current"
            ),
        ]
    )
    func title(text: String, office: String) throws {
        #expect(try Reading(text).offices.contains(office))
    }

    @Test("A secretary without more, and one for an area, are the publisher's")
    func secretaries() throws {
        let reading = try Reading(
            "Secretary Antony Blinken met US allies in Berlin. Assistant Secretary for Western Hemisphere Affairs "
                + "Brian A. Nichols will travel to Santiago, Chile.",
            source: "US Department of State"
        )
        #expect(
            reading.offices == [
                "Antony Blinken | Secretary | United States | current",
                "Brian A. Nichols | Assistant Secretary for Western Hemisphere Affairs | United States | current",
            ]
        )
        #expect(!reading.names(.place).contains("Western Hemisphere"))
    }

    @Test("An owner that no table knows is not the state named last")
    func unknownOwner() throws {
        let reading = try Reading(
            "Ukraine closed its border with Moldova. The Transnistrian president Igor Smirnov condemned Ukraine."
        )
        #expect(reading.offices.isEmpty, "\(reading.offices)")
    }

    @Test("A form of address is no office")
    func courtesy() throws {
        #expect(try Reading("Mr. George Bush visited Dubai.").offices.isEmpty)
    }

    @Test("A state that goes without saying is that of the publisher")
    func homeState() throws {
        let reading = try Reading(
            "Prime Minister Mikhail Mishustin met Russian deputies about Belarus and Belarus again.",
            source: "Kremlin press service"
        )
        #expect(reading.offices == ["Mikhail Mishustin | Prime Minister | Russia | current"])
    }

    @Test("A description by office is the person")
    func description() throws {
        let reading = try Reading(
            "Iranian President Masoud Pezeshkian met Sergei Shoigu. The Iranian president condemned Israel."
        )
        #expect(reading.event("condemned").map { reading.names($0.actors) } == "Masoud Pezeshkian")
    }
}
