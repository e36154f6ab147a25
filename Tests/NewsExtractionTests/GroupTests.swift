import KnowledgeGraph
import NewsOntology
import Testing

@Suite("Groups that have no name of their own")
struct GroupTests {
    private func actors(_ text: String, _ trigger: String) throws -> String? {
        let reading = try Reading(text)
        return reading.event(trigger).map { reading.names($0.actors) }
    }

    @Test(
        "Who is counted acts, not the number",
        arguments: [
            ("Hundreds of protesters marched in Lima on Monday.", "marched", "protesters"),
            ("A group of soldiers attacked Arica on Monday.", "attacked", "soldiers"),
            ("Dozens of miners blocked a road near Oruro.", "blocked", "miners"),
            ("Hundreds of thousands of people marched in Berlin on Monday.", "marched", "people"),
            ("Some 300 Iraqi Kurds attacked Arica on Monday.", "attacked", "Iraqi Kurds"),
        ]
    )
    func counted(text: String, trigger: String, actor: String) throws {
        let found = try #require(try actors(text, trigger))
        #expect(found.hasSuffix(actor), "\(found)")
    }

    @Test("A clause says who everyone is")
    func relatives() throws {
        let groups = try Reading("Soldiers arrested everyone who had helped the strikers, Peru said.").names(.group)
        #expect(groups.contains { $0.hasPrefix("everyone who had helped") }, "\(groups)")
    }

    @Test("A family is a group, not the person whose name it bears")
    func families() throws {
        let reading = try Reading("The Quispe family condemned Chile on Monday.")
        #expect(reading.names(.group).contains { $0.hasSuffix("Quispe family") }, "\(reading.names(.group))")
        #expect(reading.names(.person) == [])
    }
}
