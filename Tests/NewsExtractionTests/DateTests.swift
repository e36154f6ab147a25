import KnowledgeGraph
import Testing

@Suite("When")
struct DateTests {
    /// Published on a Monday, 2024-08-05.
    @Test(
        "reads dates against the publication date",
        arguments: [
            ("Russia condemned Israel on Monday.", "2024-08-05"),
            ("Russia condemned Israel on Friday.", "2024-08-02"),
            ("Russia condemned Israel yesterday.", "2024-08-04"),
            ("Russia condemned Israel on July 31.", "2024-07-31"),
            ("Russia condemned Israel on 31 July 2023.", "2023-07-31"),
            ("Russia condemned Israel on December 29.", "2023-12-29"),
            ("Russia condemned Israel last month.", "2024-07"),
            ("Russia condemned Israel in November 2010.", "2010-11"),
            ("Russia condemned Israel in 2010.", "2010"),
            ("Russia condemned Israel three days ago.", "2024-08-02"),
            ("Russia condemned Israel last week.", "2024-07-29/2024-08-04"),
            ("Russia condemned Israel in a speech on 2024-07-01.", "2024-07-01"),
        ]
    )
    func date(text: String, expected: String) throws {
        #expect(try Reading(text).event("condemned")?.date == expected)
    }

    @Test("A weekday looks forward after will, back otherwise")
    func direction() throws {
        #expect(try Reading("The OIC will hold a meeting on Wednesday.").event("meeting")?.date == "2024-08-07")
        #expect(try Reading("The OIC held a meeting on Wednesday.").event("meeting")?.date == "2024-07-31")
    }

    @Test("Without a publication date relative dates stay unresolved, absolute ones do not")
    func withoutAnchor() throws {
        #expect(try Reading("Russia condemned Israel on Monday.", date: nil).event("condemned")?.date == nil)
        #expect(
            try Reading("Russia condemned Israel on 31 July 2023.", date: nil).event("condemned")?.date == "2023-07-31"
        )
    }

    @Test("No day that the calendar does not have", arguments: ["February 30", "31 April", "June 31"])
    func impossible(day: String) throws {
        #expect(try Reading("Russia condemned Israel on \(day).").event("condemned")?.date?.hasPrefix("2024-0") != true)
    }
}
