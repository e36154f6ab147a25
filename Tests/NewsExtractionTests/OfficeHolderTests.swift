import KnowledgeGraph
import NewsOntology
import Testing

@Suite("Who holds an office, and of what")
struct OfficeHolderTests {
    @Test("A minister without a state is not one of the state that the article is about")
    func unsaid() throws {
        let text = """
            Lava has reached the town of Vik in Iceland. Iceland sent rescue crews.

            Prime Minister Katrin Olsen thanked the crews.
            """
        let offices = try Reading(text).offices
        #expect(!offices.contains { $0.contains("Iceland") }, "\(offices)")
    }

    @Test("The president of something smaller is not that of the state")
    func narrowed() throws {
        let text = """
            Lava has reached the town of Vik in Iceland. Iceland sent rescue crews.

            The guild president, Jon Olsen, thanked the crews.
            """
        let offices = try Reading(text).offices
        #expect(!offices.contains { $0.contains("Iceland") }, "\(offices)")
    }

    @Test(
        "What words around a title say of who holds it and whether it is still held",
        arguments: [
            (
                "Omar Bakri was the managing director of Kenya Airways.",
                "Omar Bakri | managing director | Kenya Airways | former"
            ),
            (
                "Carla Ruiz, who is also the ambassador of Peru, condemned Chile.",
                "Carla Ruiz | ambassador | Peru | current"
            ),
            (
                "Ana Silva, 46, the foreign minister of Peru, condemned Chile.",
                "Ana Silva | foreign minister | Peru | current"
            ),
            (
                "The spokesman of the UN mission MINUSCA, Paul Weber, condemned the attack.",
                "Paul Weber | spokesman | MINUSCA | current"
            ),
            (
                "The Coastal Farmers Union called a strike. Union spokesman Karl Maas denied that.",
                "Karl Maas | spokesman | Coastal Farmers Union | current"
            ),
            (
                "Sandoz Mining Corporation said it would close a shaft. The company's chief executive, Anna Berg, apologised.",
                "Anna Berg | chief executive | Sandoz Mining Corporation | current"
            ),
            (
                "He met Health Minister Ana Ortiz, president of Petrobras company Luis Prado and others.",
                "Luis Prado | president | Petrobras | current"
            ),
            (
                "Interpol official Ana Ruiz rejected the request.", "Ana Ruiz | official | Interpol | current"
            ),
            (
                "KCP leaders Anil Rao and Tara Sen criticised the deal.", "Tara Sen | leader | KCP | current"
            ),
            (
                "Bishop Karl Maas of Trier condemned the attack.", "Karl Maas | Bishop | Trier | current"
            ),
            (
                "Karl Maas, Gov. of Colorado, condemned the attack.", "Karl Maas | Gov. | Colorado | current"
            ),
            (
                "An army spokesman, Brigadier Karl Maas, denied that.", "Karl Maas | spokesman | army | current"
            ),
            (
                "Labour Minister Ana Ortiz of Chile denied that. Labour won the vote.",
                "Ana Ortiz | Labour Minister | Chile | current"
            ),
            (
                "The head of the OAS observer mission, Karl Maas, criticised Peru.",
                "Karl Maas | head | OAS observer mission | current"
            ),
            (
                "Jane Roe, chairwoman of U.S. Republicans, denied that.",
                "Jane Roe | chairwoman | Republicans | current"
            ),
            (
                "The crowd blocked a bridge. Police chief Tomas Horvat said 40 people had been arrested.",
                "Tomas Horvat | chief | Police | current"
            ),
            (
                "Chilean President Luis Vega met Carlos Mora of Peru. Mora thanked him.\n\n"
                    + "Ghanaian President Kofi Addo denied the report. His defence minister, Yaw Boateng, resigned.",
                "Yaw Boateng | defence minister | Ghana | current"
            ),
        ]
    )
    func holders(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }

    @Test(
        "The state of a body that has no name of its own is not where the office is held, nor is the office its server's",
        arguments: [
            "The leader of Kenya's largest teachers' union, Peter Otieno, condemned Uganda.",
            "An envoy of the Omani foreign minister, Said Harthy, arrived in Doha.",
        ]
    )
    func others(text: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.isEmpty, "\(offices)")
    }

    @Test("Who speaks for a coalition led by a state speaks for no state")
    func coalitions() throws {
        let offices = try Reading("A spokesman for the Saudi-led coalition, General Karl Maas, denied that.").offices
        #expect(offices.isEmpty, "\(offices)")
    }

    @Test("The state of one of two titles side by side is that of the other, however it is known")
    func besideKnown() throws {
        let text = "Jordan will host talks. Blinken met Deputy Premier and Foreign Minister Ayman Safadi."
        let offices = try Reading(text, date: "2022-07-10").offices
        #expect(offices.contains("Ayman Safadi | Deputy Premier | Jordan | current"), "\(offices)")
    }
}
