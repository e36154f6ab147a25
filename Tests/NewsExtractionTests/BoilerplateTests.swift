import KnowledgeGraph
import Testing

@Suite("Lines of the page")
struct BoilerplateTests {
    @Test(
        "Lines that belong to the page tell of no event",
        arguments: [
            "Sign up to get our daily briefing.", "Subscribe now to support our reporters.",
            "Read more: minister attacks budget.", "Image copyright Press Pool", "Thanks for signing up!",
        ]
    )
    func lines(text: String) throws { #expect(try Reading(text).story.events.isEmpty) }

    @Test("A sentence that begins alike is read")
    func sentences() throws {
        let reading = try Reading("Sign languages apart, France condemned Chad on Monday.")
        #expect(reading.event("condemned") != nil)
    }
}
