import KnowledgeGraph
import NewsOntology
import Testing

@Suite("What happened")
struct EventTests {
    @Test(
        "reads who did what to whom",
        arguments: [
            ("Russia condemned Israel on Monday.", "ACCUSE Russia -> Israel"),
            ("Israel was condemned by Russia.", "ACCUSE Russia -> Israel"),
            ("Sergey Lavrov met Wang Yi in Moscow.", "CONSULT Sergey Lavrov -> Wang Yi"),
            ("China urged the United States to lift the sanctions.", "REQUEST China -> United States"),
            ("Ismail Haniyeh was assassinated in Tehran.", "ASSAULT  -> Ismail Haniyeh"),
            ("France praised Egypt and thanked Qatar.", "SUPPORT France -> Qatar"),
            ("North Korea threatened South Korea.", "THREATEN North Korea -> South Korea"),
            ("The European Union imposed sanctions on Belarus.", "SANCTION European Union -> Belarus"),
        ]
    )
    func participants(text: String, event: String) throws {
        let events = try Reading(text).events
        #expect(events.contains(event), "\(events)")
    }

    @Test(
        "reads whether it happened",
        arguments: [
            ("The OIC will hold a meeting in Jeddah.", "meeting", EventStatus.planned),
            ("Russia condemned the attack.", "condemned", .happened),
            ("Israel did not attack Iran.", "attack", .denied),
            ("Iran may attack Israel.", "attack", .possible),
            ("China urged Japan to withdraw from the islands.", "withdraw", .calledFor),
            ("Iran plans to attack Israel.", "attack", .planned),
            ("Iran is expected to attack Israel.", "attack", .planned),
            ("Iran and Russia plan to attack Israel.", "attack", .planned),
            ("France agreed on Friday to attack Libya.", "attack", .planned),
            ("France refused to attack Libya.", "attack", .denied),
            ("If Iran attacks Israel, the United States will condemn Iran.", "attacks", .possible),
            ("France asked whether Iran attacked Israel.", "attacked", .possible),
            ("Iran managed to attack Israel.", "attack", .happened),
            ("Imagine Canada attacking Denmark.", "attacking", .possible),
        ]
    )
    func status(text: String, trigger: String, status: EventStatus) throws {
        #expect(try Reading(text).event(trigger)?.status == status)
    }

    @Test("Who says so is the source")
    func sources() throws {
        let reading = try Reading("Nasser Kanaani said that the OIC will hold a meeting in Jeddah.")
        #expect(reading.event("meeting").map { reading.names($0.sources) } == "Nasser Kanaani")
        let phrase = try Reading("According to Tasnim News Agency, Sergei Shoigu met Masoud Pezeshkian.")
        #expect(phrase.event("met").map { phrase.names($0.sources) } == "Tasnim News Agency")
    }

    @Test("An agency that reports is a source, not a speaker")
    func agencies() throws {
        let reading = try Reading("RIA Novosti reported that Sergei Shoigu met Masoud Pezeshkian.")
        #expect(!reading.story.events.contains { $0.type == .statement })
    }

    @Test("Statements of one speaker in one paragraph are one")
    func statements() throws {
        let reading = try Reading(
            "Nasser Kanaani said talks failed. He added that Iran was ready. Kanaani said it twice."
        )
        #expect(reading.story.events.count { $0.type == .statement } == 1)
    }

    @Test("Mentions of one happening are one event")
    func merging() throws {
        let reading = try Reading(
            """
            Ismail Haniyeh was assassinated in Tehran. Russia condemned the assassination of Haniyeh.
            """
        )
        #expect(reading.story.events.count { $0.type == .assault } == 1)
        #expect(reading.event("assassinated")?.mentions.count == 2)
    }

    @Test("An event that follows another says so")
    func sequels() throws {
        let reading = try Reading("Sergei Shoigu arrived in Tehran after the assassination of Ismail Haniyeh.")
        #expect(reading.event("arrived")?.follows.map(\.cue) == ["after"])
    }
}
