import KnowledgeGraph
import NewsOntology
import Testing

/// Who belongs together, where the words show it and the tree may not.
@Suite("Lists and descriptions")
struct CoordinationTests {
    @Test(
        "reads lists of names with their titles off the words",
        arguments: [
            (
                "Mr Putin, Mr Aliyev, Mr Kocharian and Mr Shevardnadze discussed security.", "discussed",
                "Aliyev, Kocharian, Putin, Shevardnadze"
            ),
            (
                "Many countries such as Britain, Germany and Japan criticised Iran.", "criticised",
                "Germany, Japan, United Kingdom"
            ),
            ("Vladimir Putin met Wang Yi and Sergei Lavrov condemned Israel.", "met", "Vladimir Putin"),
        ]
    )
    func actors(text: String, trigger: String, actors: String) throws {
        let reading = try Reading(text)
        #expect(reading.event(trigger).map { reading.names($0.actors) } == actors, "\(reading.events)")
    }

    @Test(
        "finds who took part in a meeting in the list of those present",
        arguments: [
            "The meeting was attended by Prime Minister Mikhail Mishustin, State Duma Speaker Vyacheslav Volodin and Defence Minister Sergei Shoigu.",
            "Taking part in the meeting were Prime Minister Mikhail Mishustin, State Duma Speaker Vyacheslav Volodin and Defence Minister Sergei Shoigu.",
        ]
    )
    func attendance(text: String) throws {
        let reading = try Reading("Vladimir Putin held a meeting in Moscow.\n\n" + text)
        let people = reading.event("meeting").map { reading.names($0.recipients) } ?? ""
        for name in ["Mikhail Mishustin", "Vyacheslav Volodin", "Sergei Shoigu"] {
            #expect(people.contains(name), "\(reading.events)")
        }
    }

    @Test("The two presidents are the two that have just been named")
    func pair() throws {
        let reading = try Reading(
            "Dmitry Medvedev and Abdelaziz Bouteflika met in Algiers. The two presidents issued a joint statement."
        )
        let event = reading.story.events.first { $0.type == .statement }
        #expect(event.map { reading.names($0.actors) } == "Abdelaziz Bouteflika, Dmitry Medvedev", "\(reading.events)")
    }

    @Test("A title whose place is named before its holder is that of the holder")
    func titleInBody() throws {
        let reading = try Reading(
            "President Barack Obama met the Democratic leader of the Senate. The Democratic leader in the Senate, Harry Reid, said that he agreed."
        )
        #expect(reading.event("said").map { reading.names($0.actors) } == "Harry Reid", "\(reading.events)")
    }

    @Test("A name that a second subject explains is who speaks")
    func explained() throws {
        let reading = try Reading("Asad Manzoor Butt, the attorney for the victims, said that the money was paid.")
        #expect(reading.event("said").map { reading.names($0.actors) } == "Asad Manzoor Butt", "\(reading.events)")
    }

    @Test(
        "takes a company for a person where the article names a person so",
        arguments: [
            ("Sue Wagner opposed the plan. Wagner criticised Iran.", "Sue Wagner"),
            ("Troops of Wagner entered Mali. Wagner criticised Iran.", "Wagner"),
        ]
    )
    func families(text: String, actor: String) throws {
        let reading = try Reading(text)
        #expect(reading.event("criticised").map { reading.names($0.actors) } == actor, "\(reading.events)")
    }

    @Test(
        "says where a place lies when the words do",
        arguments: [
            ("Protests took place in Lahore, Pakistan.", "Lahore locatedIn Pakistan"),
            ("The ship docked at Port Said in Egypt.", "Port Said locatedIn Egypt"),
        ]
    )
    func places(text: String, link: String) throws {
        let links = try Reading(text).links
        #expect(links.contains(link), "\(links)")
    }
}
