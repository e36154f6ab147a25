import KnowledgeGraph
import NewsOntology
import Testing

@Suite("The bodies in which an office is held")
struct OfficeBodyTests {
    @Test(
        "What words around a title say of where it is held",
        arguments: [
            (
                "The Zorja party rejected the budget. Its deputy chairwoman, former justice minister Irena Malik, left.",
                "Irena Malik | deputy chairwoman | Zorja | current"
            ),
            (
                "The Taliban administration denied the report. Its deputy spokesman, Karim Noorzai, said shells had hit homes.",
                "Karim Noorzai | deputy spokesman | Taliban | current"
            ),
            (
                "Amnesty International praised the trial. \"A court is judging,\" said its Asia director, Nora Lind.",
                "Nora Lind | Asia director | Amnesty International | current"
            ),
            (
                "The head of the European Union observer mission, Spanish lawmaker Eva Ruiz, praised the vote.",
                "Eva Ruiz | head | European Union observer mission | current"
            ),
            (
                "The president of the Catholic Bishops' Conference of Malta (CBCM), Bishop Paul Vella, denied that on Friday.",
                "Paul Vella | president | Catholic Bishops' Conference | current"
            ),
            (
                "The chairman of the Economic Community of West African States (ECOWAS), Beninese-born jurist Koffi Mensah, "
                    + "condemned the coup.",
                "Koffi Mensah | chairman | Economic Community of West African States | current"
            ),
            (
                "Her job goes to Labour's 41-year-old deputy leader, Imran Malik.",
                "Imran Malik | deputy leader | Labour | current"
            ),
            (
                "He was received by Parliament Speaker Reza Karimi on Monday.",
                "Reza Karimi | Speaker | Parliament | current"
            ),
            (
                "The chairman of Lufthansa's board of directors, Karl Maas, resigned on Monday.",
                "Karl Maas | chairman of Lufthansa's board of directors | Lufthansa | current"
            ),
            (
                "The United Nations condemned the ambush. The Special Representative of the Secretary-General for Mali, "
                    + "Nora Lind, left on Monday.",
                "Nora Lind | Special Representative of the Secretary-General | United Nations | current"
            ),
            (
                "Police arrested Marta Soto, the acting leader of the Los Cuervos gang, on Monday.",
                "Marta Soto | leader | Los Cuervos | acting"
            ),
        ]
    )
    func bodies(text: String, office: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.contains(office), "\(offices)")
    }

    @Test(
        "Neither who trains a team, who is sent somewhere nor who runs a company holds an office of the place beside",
        arguments: [
            "Washington State's head coach Mike Roe resigned on Monday.",
            "The special envoy for Syria, Nora Lind, met Jordan's king.",
            "The US company denied the report. Its chief executive, Ann Roe, thanked the crews.",
        ]
    )
    func none(text: String) throws {
        let offices = try Reading(text).offices
        #expect(offices.isEmpty, "\(offices)")
    }

    @Test("A university is named by the place behind it, which is no place of its own there")
    func universities() throws {
        let reading = try Reading("University of Nebraska Professor Alan Reed said that the poll was wrong.")
        #expect(reading.names(.organisation) == ["University of Nebraska"])
        #expect(reading.names(.place).isEmpty)
    }

    @Test("The report of a game tells neither violence nor coercion")
    func games() throws {
        let text = """
            Peru beat Chile 2-1 in the cup final on Sunday. Luis Mora scored the winning goal.

            Goalkeeper Carlos Ruiz blocked three shots. The midfielder was kicked out of the match.
            """
        let events = try Reading(text).events
        #expect(!events.contains { $0.hasPrefix("ASSAULT") || $0.hasPrefix("COERCE") || $0.hasPrefix("SANCTION") })
    }
}
